package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.ledger.SomeFacts.MONDAY;
import static org.mingjing.ledger.SomeFacts.TUESDAY;
import static org.mingjing.ledger.SomeFacts.fact;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.ledger.decisions.KnownCases;
import org.mingjing.ledger.facts.CaseTexts;
import org.mingjing.log.LogPosition;

/** What is kept in memory of a case is what the database gives of it, whoever else writes to the same log. */
class CasesInMemoryIT {

    private static final long A_MEGABYTE = 1 << 20;
    private static final int CASES = 6;

    private TestDatabase test;

    @BeforeEach
    void open() throws SQLException {
        test = TestDatabase.create();
    }

    @AfterEach
    void close() throws SQLException {
        test.close();
    }

    @Test
    void a_case_that_was_recorded_here_from_its_first_fact_on_is_not_read_again() throws SQLException {
        Ledger ledger = test.ledger(A_MEGABYTE);
        ledger.receive(List.of(fact("F-1", 0, "C-1", "accept")), MONDAY);
        ledger.receive(List.of(fact("F-2", 0, "C-1", "decide")), TUESDAY);
        test.tamper("delete from fact");

        assertThat(read(ledger, "C-1", new LogPosition(1))).containsExactly(
                fact("F-1", 0, "C-1", "accept"), fact("F-2", 0, "C-1", "decide"));
        assertThat(read(ledger, "C-1", new LogPosition(0))).containsExactly(fact("F-1", 0, "C-1", "accept"));
    }

    @Test
    void a_case_begun_by_somebody_else_is_read() {
        test.ledger().receive(List.of(fact("F-1", 0, "C-1", "accept")), MONDAY);
        Ledger ledger = test.ledger(A_MEGABYTE);
        ledger.receive(List.of(fact("F-2", 0, "C-1", "decide")), TUESDAY);

        assertThat(read(ledger, "C-1", new LogPosition(1))).hasSize(2);
    }

    @Test
    void a_fact_that_somebody_else_adds_is_seen_at_once_and_later() {
        Ledger ledger = test.ledger(A_MEGABYTE);
        ledger.receive(List.of(fact("F-1", 0, "C-1", "accept")), MONDAY);
        test.ledger().receive(List.of(fact("F-2", 0, "C-1", "review")), MONDAY);
        assertThat(read(ledger, "C-1", new LogPosition(1))).hasSize(2);

        ledger.receive(List.of(fact("F-3", 0, "C-1", "decide")), TUESDAY);
        assertThat(read(ledger, "C-1", new LogPosition(2))).hasSize(3);
    }

    @Test
    void of_too_many_the_case_that_was_longest_untouched_is_given_up_and_read() throws SQLException {
        Ledger ledger = test.ledger(600);
        ledger.receive(List.of(fact("F-1", 0, "C-1", "accept")), MONDAY);
        ledger.receive(List.of(fact("F-2", 0, "C-2", "accept")), MONDAY);
        assertThat(read(ledger, "C-1", new LogPosition(1))).hasSize(1);
        test.tamper("delete from fact");

        assertThat(read(ledger, "C-1", new LogPosition(1))).isEmpty();
        assertThat(read(ledger, "C-2", new LogPosition(1))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatever_comes_from_whomever_memory_and_database_agree_at_every_place_of_the_log(long seed) {
        Random random = new Random(seed);
        List<Ledger> writers = List.of(test.ledger(A_MEGABYTE), test.ledger(3_000));
        for (int batch = 0; batch < 25; batch++) {
            // Mostly one of the two, so that its memory is not emptied all the time.
            writers.get(random.nextInt(8) == 0 ? 1 : 0).receive(someFacts(random), MONDAY);
            LogPosition place = LogPosition.ofSize(writers.get(0).size() - (random.nextInt(3) == 0 ? random.nextInt(3) : 0));
            for (Ledger ledger : writers) {
                for (int number = 0; number < CASES; number++) {
                    String caseId = "C-" + number;
                    assertThat(read(ledger, caseId, place)).as("%s at %s, seed %s", caseId, place, seed)
                            .isEqualTo(ledger.facts(List.of(caseId), place).get(0).facts());
                }
            }
        }
    }

    @Test
    void whoever_reads_while_another_thread_records_sees_all_that_is_known_at_its_place_of_the_log() throws Exception {
        Ledger ledger = test.ledger(A_MEGABYTE);
        List<String> cases = IntStream.range(0, CASES).mapToObj(number -> "C-" + number).toList();
        Random random = new Random(5);
        CompletableFuture<Void> recording = CompletableFuture.runAsync(() -> {
            for (int batch = 0; batch < 400; batch++) {
                ledger.receive(someFacts(random), MONDAY);
            }
        });
        while (!recording.isDone()) {
            KnownCases known = ledger.known(cases);
            for (CaseTexts texts : known.cases()) {
                List<NodeFact> facts = texts.isEmpty() ? List.of() : texts.caseFile(Registry.empty()).facts();
                assertThat(facts).as("%s at %s", texts.caseId(), known.knownSeq())
                        .isEqualTo(ledger.facts(List.of(texts.caseId()), known.knownSeq()).get(0).facts());
            }
        }
        recording.get();
    }

    /** New facts, later and earlier versions of known ones, some moved to another case, some in conflict. */
    private static List<NodeFact> someFacts(Random random) {
        List<NodeFact> facts = new ArrayList<>();
        IntStream.rangeClosed(0, random.nextInt(6)).forEach(i -> {
            int number = random.nextInt(40);
            int caseNumber = random.nextInt(6) == 0 ? random.nextInt(CASES) : number % CASES;
            facts.add(fact("F-" + number, random.nextInt(3), "C-" + caseNumber, "n" + random.nextInt(2)));
        });
        return facts;
    }

    private static List<NodeFact> read(Ledger ledger, String caseId, LogPosition knownSeq) {
        CaseTexts texts = ledger.texts(List.of(caseId), knownSeq).get(0);
        return texts.isEmpty() ? List.of() : texts.caseFile(Registry.empty()).facts();
    }
}
