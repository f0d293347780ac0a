package org.mingjing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.log.RecordBody;

/**
 * Tables of what was decided that say something else than the record: package 0, decision 1, finding A raised (2)
 * and withdrawn (3), finding B raised (4).
 */
class DecisionTamperingIT {

    private static final Instant MONDAY = Instant.parse("2024-05-06T01:00:00Z");

    private TestDatabase test;

    @BeforeEach
    void fill() throws SQLException {
        test = TestDatabase.create();
        Ledger ledger = test.ledger();
        ledger.inTransaction(transaction -> ledger.append(transaction, List.of(
                RecordBody.of("package", Map.of("id", "p", "version", "1", "hash", "abc", "files", Map.of()))), MONDAY));
        ledger.inTransaction(transaction -> ledger.append(transaction, List.of(
                RecordBody.of("decision", Map.of("case", "C-1", "package", "p", "version", "1", "packageHash", "abc",
                        "asOf", MONDAY.toString(), "knownSeq", 0, "resultDigest", "def")),
                finding("A", "raised"), finding("A", "withdrawn"), finding("B", "raised")), MONDAY));
        test.tamper("insert into package (hash, id, version, seq) values ('abc', 'p', '1', 0)",
                "insert into decision (seq, case_id, package, version, package_hash, as_of, known_seq, result_digest) "
                        + "values (1, 'C-1', 'p', '1', 'abc', '" + MONDAY + "', 0, 'def')",
                "insert into finding (id, case_id, package, standing, seq) values ('A', 'C-1', 'p', false, 3), "
                        + "('B', 'C-1', 'p', true, 4)");
    }

    @AfterEach
    void close() throws SQLException {
        test.close();
    }

    @Test
    void tables_that_say_what_the_record_says_are_intact() {
        assertThat(sentences()).isEmpty();
    }

    @Test
    void a_withdrawn_finding_made_to_stand_again_is_found() throws SQLException {
        test.tamper("update finding set standing = true where id = 'A'");

        assertThat(sentences()).containsExactly(
                "record 3 (finding, case C-1): its row in the table finding says otherwise.");
    }

    @Test
    void a_finding_set_back_to_an_earlier_state_is_found() throws SQLException {
        test.tamper("update finding set standing = true, seq = 2 where id = 'A'");

        assertThat(sentences()).containsExactly(
                "record 3 (finding, case C-1): the table finding does not have this newest state of it.");
    }

    @Test
    void a_finding_made_to_vanish_is_found() throws SQLException {
        test.tamper("delete from finding where id = 'B'");

        assertThat(sentences()).containsExactly(
                "record 4 (finding, case C-1): the table finding does not have this newest state of it.");
    }

    @Test
    void an_invented_finding_is_found() throws SQLException {
        test.tamper("insert into finding (id, case_id, package, standing, seq) values ('X', 'C-1', 'p', true, 1)");

        assertThat(sentences()).containsExactly("The table finding has a row X of case C-1, said to be record 1, but "
                + "that record is not of this finding.");
    }

    @Test
    void a_decision_said_to_be_of_another_day_is_found() throws SQLException {
        test.tamper("update decision set as_of = as_of + interval '1 day'");

        assertThat(sentences()).singleElement().asString()
                .startsWith("record 1 (decision, case C-1): its row in the table decision says otherwise (as_of is");
    }

    @Test
    void a_package_that_was_hidden_is_found() throws SQLException {
        test.tamper("delete from package");

        assertThat(sentences()).containsExactly("record 0 (package): the table package has no row of it.");
    }

    private List<String> sentences() {
        return new RecordVerifier(List.of())
                .verify(test.database().dataSource(), test.key().verifier(), Anchors.none())
                .faults().stream().map(fault -> fault.sentence().toString()).toList();
    }

    private static RecordBody finding(String id, String act) {
        return RecordBody.of("finding", Map.of("id", id, "act", act, "case", "C-1", "package", "p", "version", "1"));
    }
}
