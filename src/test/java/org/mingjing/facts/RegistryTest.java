package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.given.GivenFact;

/** Entries of one code follow each other in time. */
class RegistryTest {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);
    private static final Official FIRST = new Official("O1", "甲", "D1", null, MAY);
    private static final Official SECOND = new Official("O1", "甲", "D2", MAY, JUNE);
    private static final Official THIRD = new Official("O1", "甲", "D3", JULY, null);
    private final Registry registry = Registry.of(List.of(THIRD, FIRST, SECOND, new Department("O1", "", "", "", null, null)));

    private Official on(LocalDate day) {
        return registry.find(Official.class, "O1", day);
    }

    @Test
    void an_entry_is_in_force_from_its_first_day_until_the_day_before_its_last() {
        assertThat(on(MAY.minusDays(1))).isEqualTo(FIRST);
        assertThat(on(MAY)).isEqualTo(SECOND);
        assertThat(on(JUNE.minusDays(1))).isEqualTo(SECOND);
        assertThat(on(JULY)).isEqualTo(THIRD);
    }

    @Test
    void between_two_entries_nothing_is_known() {
        assertThat(on(JUNE)).isNull();
        assertThat(on(JULY.minusDays(1))).isNull();
    }

    @Test
    void of_entries_that_overlap_the_latest_to_begin_counts_in_whatever_order_they_came() {
        Post open = new Post("P1", "受理", "D1", 3, null, null);
        Post moved = new Post("P1", "受理", "D1", 1, MAY, null);
        for (Registry either : List.of(Registry.of(List.of(open, moved)), Registry.of(List.of(moved, open)))) {
            assertThat(either.find(Post.class, "P1", MAY.minusDays(1))).isEqualTo(open);
            assertThat(either.find(Post.class, "P1", MAY)).isEqualTo(moved);
        }
    }

    @Test
    void a_code_means_nothing_in_another_kind_of_entry() {
        assertThat(registry.find(Post.class, "O1", MAY)).isNull();
        assertThat(registry.find(Official.class, "O2", MAY)).isNull();
        assertThat(Registry.empty().find(Official.class, "O1", MAY)).isNull();
    }

    @Test
    void entries_are_ordered_by_kind_code_and_first_day() {
        assertThat(registry.entries()).endsWith(FIRST, SECOND, THIRD).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40})
    void the_entries_a_case_refers_to_are_in_the_order_of_the_whole(int posts) {
        List<RegistryEntry> entries = new ArrayList<>(List.of(THIRD, FIRST, SECOND, new Official("O0", "乙", "D1", null, null)));
        for (int i = posts; i > 0; i--) {
            entries.add(new Post("P" + i, "受理", "D1", 1, null, null));
            entries.add(new Department("D" + i, "", "", "", null, null));
        }
        Registry whole = Registry.of(entries);
        List<NodeFact> facts = List.of(step("P3", "O1", "D2"), step("P1", "O0", "D3"), step("P3", "O1", "D1"));

        List<RegistryEntry> named = whole.entries().stream()
                .filter(entry -> Set.of("P1", "P3", "O0", "O1", "D1", "D2", "D3").contains(entry.code())).toList();
        assertThat(whole.referredToBy(facts).entries()).isEqualTo(named).hasSize(9);
    }

    private static NodeFact step(String post, String official, String department) {
        return GivenFact.of("s", post + official + department, "C", "n", Instant.EPOCH).by(department, post, official).fact();
    }
}
