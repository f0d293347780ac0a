package org.mingjing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.ledger.SomeFacts.MONDAY;
import static org.mingjing.ledger.SomeFacts.TUESDAY;
import static org.mingjing.ledger.facts.Outcome.ACCEPTED;
import static org.mingjing.ledger.facts.Outcome.DUPLICATE;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.Department;
import org.mingjing.facts.Post;
import org.mingjing.log.LogPosition;

class EntryIntakeIT {

    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

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
    void a_batch_is_recorded_whole_or_not_at_all() {
        Department broken = new Department("D-\ud800", "", "", "", null, null);

        assertThatThrownBy(() -> ledger.receiveEntries(List.of(department("A"), broken), MONDAY))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("unpaired surrogate");

        assertThat(ledger.size()).isZero();
    }

    @Test
    void entries_are_given_back_as_they_came() {
        Post post = new Post("S-1", "窗口", "D-1", 1, NEW_YEAR, null);

        assertThat(ledger.receiveEntries(List.of(department("A"), post), MONDAY).outcomes())
                .containsExactly(ACCEPTED, ACCEPTED);

        assertThat(ledger.registry(new LogPosition(1)).entries()).containsExactlyInAnyOrder(department("A"), post);
    }

    @Test
    void an_entry_that_says_the_same_is_a_duplicate() {
        ledger.receiveEntries(List.of(department("A")), MONDAY);

        assertThat(ledger.receiveEntries(List.of(department("A")), TUESDAY).outcomes()).containsExactly(DUPLICATE);
        assertThat(ledger.size()).isEqualTo(1);
    }

    @Test
    void a_later_entry_of_the_same_first_day_replaces_the_earlier_but_what_was_known_then_stays() {
        ledger.receiveEntries(List.of(department("A")), MONDAY);
        ledger.receiveEntries(List.of(department("B")), TUESDAY);

        assertThat(ledger.registry(new LogPosition(1)).entries()).containsExactly(department("B"));
        assertThat(ledger.registry(new LogPosition(0)).entries()).containsExactly(department("A"));
        assertThat(ledger.registry(LogPosition.nothing()).entries()).isEmpty();
    }

    @Test
    void a_change_can_be_taken_back() {
        ledger.receiveEntries(List.of(department("A"), department("B"), department("A")), MONDAY);

        assertThat(ledger.registry(new LogPosition(2)).entries()).containsExactly(department("A"));
    }

    @Test
    void entries_of_other_first_days_stand_beside_each_other() {
        Department later = new Department("D-1", "C", "330100", "", NEW_YEAR, null);

        ledger.receiveEntries(List.of(department("A"), later), MONDAY);

        assertThat(ledger.registry(new LogPosition(1)).entries()).containsExactlyInAnyOrder(department("A"), later);
    }

    private static Department department(String name) {
        return new Department("D-1", name, "330100", "", null, null);
    }
}
