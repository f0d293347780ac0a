package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.ledger.SomeFacts.MONDAY;
import static org.mingjing.ledger.SomeFacts.TUESDAY;
import static org.mingjing.ledger.SomeFacts.fact;
import static org.mingjing.ledger.SomeFacts.facts;
import static org.mingjing.ledger.facts.Outcome.ACCEPTED;
import static org.mingjing.ledger.facts.Outcome.CONFLICT;
import static org.mingjing.ledger.facts.Outcome.DUPLICATE;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.database.LedgerException;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.decisions.AssessmentMark;
import org.mingjing.ledger.decisions.CaseState;
import org.mingjing.ledger.decisions.CaseWork;
import org.mingjing.ledger.decisions.DueCase;
import org.mingjing.ledger.decisions.RecordedDecision;
import org.mingjing.ledger.facts.CaseFacts;
import org.mingjing.ledger.facts.Receipt;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.PackageId;

class FactIntakeIT {

    private TestDatabase test;
    private Ledger ledger;

    @BeforeEach
    void open() throws SQLException {
        test = TestDatabase.create();
        ledger = test.ledger();
    }

    @AfterEach
    void close() throws SQLException {
        test.close();
    }

    @Test
    void a_new_fact_is_recorded_and_given_back_as_it_came() {
        NodeFact fact = fact("F-1");

        assertThat(ledger.receive(List.of(fact), MONDAY).outcomes()).containsExactly(ACCEPTED);

        assertThat(ledger.size()).isEqualTo(1);
        assertThat(ledger.facts(List.of("C-F-1"), new LogPosition(0))).containsExactly(new CaseFacts("C-F-1", List.of(fact)));
    }

    @Test
    void the_same_fact_again_is_a_duplicate_and_leaves_no_record() {
        ledger.receive(List.of(fact("F-1")), MONDAY);

        assertThat(ledger.receive(List.of(fact("F-1"), fact("F-2"), fact("F-2")), TUESDAY).outcomes())
                .containsExactly(DUPLICATE, ACCEPTED, DUPLICATE);

        assertThat(ledger.size()).isEqualTo(2);
    }

    @Test
    void other_content_under_the_same_version_is_a_conflict_that_is_kept_but_does_not_count() throws SQLException {
        ledger.receive(List.of(fact("F-1", 0, "C-1", "accept")), MONDAY);
        NodeFact other = fact("F-1", 0, "C-1", "decide");

        assertThat(ledger.receive(List.of(other), TUESDAY).outcomes()).containsExactly(CONFLICT);

        assertThat(test.number("select count(*) from record where kind = 'conflict' and body like '%decide%'")).isOne();
        assertThat(ledger.facts(List.of("C-1"), new LogPosition(1)).get(0).facts()).containsExactly(fact("F-1", 0, "C-1", "accept"));
    }

    @Test
    void the_same_conflict_is_recorded_once() {
        ledger.receive(List.of(fact("F-1", 0, "C-1", "accept")), MONDAY);
        NodeFact other = fact("F-1", 0, "C-1", "decide");

        assertThat(ledger.receive(List.of(other, other), MONDAY).outcomes()).containsExactly(CONFLICT, DUPLICATE);
        assertThat(ledger.receive(List.of(other), TUESDAY).outcomes()).containsExactly(DUPLICATE);

        assertThat(ledger.size()).isEqualTo(2);
    }

    @Test
    void a_higher_version_replaces_a_lower_one_whichever_came_first() {
        ledger.receive(List.of(fact("F-1", 3, "C-1", "decide")), MONDAY);

        assertThat(ledger.receive(List.of(fact("F-1", 2, "C-1", "accept")), TUESDAY).outcomes())
                .containsExactly(ACCEPTED);

        assertThat(ledger.facts(List.of("C-1"), new LogPosition(1)).get(0).facts()).containsExactly(fact("F-1", 3, "C-1", "decide"));
    }

    @Test
    void what_was_known_then_can_still_be_asked_for() {
        ledger.receive(List.of(fact("F-1", 0, "C-1", "accept")), MONDAY);
        ledger.receive(List.of(fact("F-1", 1, "C-1", "decide")), TUESDAY);

        LogPosition then = ledger.at(TUESDAY.minusSeconds(1));

        assertThat(ledger.facts(List.of("C-1"), then).get(0).facts())
                .containsExactly(fact("F-1", 0, "C-1", "accept"));
        assertThat(ledger.at(MONDAY.minusSeconds(1))).isEqualTo(LogPosition.nothing());
        assertThat(ledger.at(TUESDAY)).isEqualTo(new LogPosition(1)).isEqualTo(ledger.now());
    }

    @Test
    void a_fact_moved_to_another_case_leaves_the_first_and_marks_both() {
        ledger.receive(List.of(fact("F-1", 0, "C-1", "accept")), MONDAY);
        assess("C-1", 0);
        assertThat(ledger.dirtyCases("", 10)).isEmpty();

        Receipt receipt = ledger.receive(List.of(fact("F-1", 1, "C-2", "accept")), TUESDAY);

        assertThat(receipt.cases()).containsExactly("C-1", "C-2");
        assertThat(ledger.dirtyCases("", 10)).containsExactly("C-1", "C-2");
        assertThat(ledger.facts(List.of("C-2", "C-1"), new LogPosition(1))).containsExactly(
                new CaseFacts("C-2", List.of(fact("F-1", 1, "C-2", "accept"))), new CaseFacts("C-1", List.of()));
    }

    @Test
    void a_case_stays_marked_if_facts_came_that_its_assessment_did_not_know() {
        ledger.receive(List.of(fact("F-1", 0, "C-1", "accept")), MONDAY);
        ledger.receive(List.of(fact("F-2", 0, "C-1", "decide")), MONDAY);

        assess("C-1", 0);
        assertThat(ledger.dirtyCases("", 10)).containsExactly("C-1");

        assess("C-1", 1);
        assertThat(ledger.dirtyCases("", 10)).isEmpty();
    }

    @Test
    void cases_are_listed_page_by_page() {
        ledger.receive(facts(0, 40), MONDAY);

        assertThat(ledger.dirtyCases("", 3)).containsExactly("C-0", "C-1", "C-2");
        assertThat(ledger.dirtyCases("C-2", 3)).containsExactly("C-3", "C-4", "C-5");
        assertThat(ledger.dirtyCases("C-9", 3)).isEmpty();
    }

    @Test
    void a_case_is_due_from_the_instant_of_its_next_check() {
        ledger.receive(List.of(fact("F-1", 0, "C-1", "accept")), MONDAY);
        assess("C-1", 0);

        assertThat(ledger.dueCases(TUESDAY.minusMillis(1), DueCase.FIRST, 10)).isEmpty();
        assertThat(ledger.dueCases(TUESDAY, DueCase.FIRST, 10)).containsExactly(new DueCase(TUESDAY, "C-1"));
    }

    private void assess(String caseId, long knownSeq) {
        ledger.inTransaction(transaction -> {
            CaseWork.assessed(transaction, List.of(new AssessmentMark(caseId, new LogPosition(knownSeq), MONDAY, CaseState.NEW, TUESDAY)));
            return null;
        });
    }

    @Test
    void a_case_is_not_given_without_a_fact_whose_record_is_missing() throws SQLException {
        ledger.receive(List.of(fact("F-1", 0, "C-1", "accept"), fact("F-2", 0, "C-1", "decide")), MONDAY);
        test.tamper("delete from record where seq = 0");

        assertThatThrownBy(() -> ledger.facts(List.of("C-1"), new LogPosition(1))).isInstanceOf(LedgerException.class)
                .hasMessage("Record 0, a fact of case C-1, is missing; run audit verify to see what else is.");
        assertThatThrownBy(() -> ledger.histories().ofCases(List.of("C-1"), new LogPosition(1))).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> ledger.allFacts(new LogPosition(1), facts -> { })).isInstanceOf(LedgerException.class);
    }

    @Test
    void a_decision_whose_record_is_missing_is_told_in_a_sentence() {
        RecordedDecision lost = new RecordedDecision(7, "C-1", new PackageId("some", "1.0.0"), "", MONDAY, new LogPosition(0), "", 1);

        assertThatThrownBy(() -> ledger.decisions().result(lost)).isInstanceOf(LedgerException.class)
                .hasMessage("Record 7, a decision, is missing; run audit verify to see what else is.");
    }
}
