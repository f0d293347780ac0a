package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingjing.given.GivenFact;

/** A case file is made of facts and not of the order they arrived in. */
class CaseFileTest {

    private static final Instant NINE = Instant.parse("2024-05-06T01:00:00Z");
    private static final Instant TEN = Instant.parse("2024-05-06T02:00:00Z");
    private static final NodeFact RECEIPT = fact("F1", 0, "receipt", NINE, Map.of("amount", 1, "applicant", "甲"));
    private static final NodeFact DECISION = fact("F2", 0, "decision", TEN, Map.of("amount", 2));
    private static final Department OFFICE = new Department("D1", "许可科", "", "", null, null);
    private static final Department RENAMED = new Department("D1", "审批科", "", "", LocalDate.of(2024, 5, 6), null);
    private static final Department OTHER = new Department("D2", "执法队", "", "", null, null);

    private static NodeFact fact(String id, long version, String node, Instant at, Map<String, ?> attributes) {
        return fact("county", id, version, "C1", node, at, 0, attributes);
    }

    private static NodeFact fact(String source, String id, long version, String caseId, String node, Instant at, long sequence,
            Map<String, ?> attributes) {
        return GivenFact.of(source, id, caseId, node, at).version(version).sequence(sequence).by("D1", "", "")
                .with(Attributes.of(attributes)).fact();
    }

    private static CaseFile file(NodeFact... facts) {
        return CaseFile.of("C1", List.of(facts), Registry.empty());
    }

    @Test
    void any_order_of_arrival_makes_the_same_case() {
        List<NodeFact> facts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            facts.add(fact("s" + i % 2, "F" + i, 0, "C1", "n" + i, i < 8 ? NINE : TEN, i % 3, Map.of()));
            facts.add(fact("s" + i % 2, "F" + i, 1, "C1", "n" + i, i < 8 ? NINE : TEN, i % 3, Map.of("corrected", true)));
        }
        CaseFile inOrder = CaseFile.of("C1", facts, Registry.empty());
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(facts, random);
            CaseFile shuffled = CaseFile.of("C1", facts, Registry.empty());
            assertThat(shuffled.facts()).isEqualTo(inOrder.facts());
            assertThat(shuffled.digest()).isEqualTo(inOrder.digest());
        }
    }

    @Test
    void facts_are_ordered_by_time_then_the_sources_sequence_then_id_then_source() {
        NodeFact late = fact("a", "F0", 0, "C1", "late", TEN, 0, Map.of());
        NodeFact second = fact("a", "F1", 0, "C1", "second", NINE, 2, Map.of());
        NodeFact first = fact("a", "F2", 0, "C1", "first", NINE, 1, Map.of());
        NodeFact third = fact("b", "F1", 0, "C1", "third", NINE, 2, Map.of());
        assertThat(file(late, third, second, first).facts()).containsExactly(first, second, third, late);
        assertThat(file(late, first).startedAt()).isEqualTo(NINE);
    }

    @Test
    void of_several_versions_of_a_fact_the_highest_counts_and_a_duplicate_is_no_second_fact() {
        NodeFact corrected = fact("F1", 2, "acceptance", NINE, Map.of());
        assertThat(file(corrected, RECEIPT, RECEIPT).facts()).containsExactly(corrected);
        assertThat(file(RECEIPT, corrected).facts()).containsExactly(corrected);
    }

    @Test
    void the_same_id_of_two_sources_is_two_facts() {
        assertThat(file(RECEIPT, fact("other", "F1", 0, "C1", "receipt", NINE, 0, Map.of())).facts()).hasSize(2);
    }

    @Test
    void one_version_with_two_contents_is_refused_because_arrival_would_decide_between_them() {
        NodeFact conflict = fact("F1", 0, "acceptance", NINE, Map.of());
        assertThatIllegalArgumentException().isThrownBy(() -> file(RECEIPT, conflict))
                .withMessage("fact county/F1 has two contents in version 0");
    }

    @Test
    void a_fact_of_another_case_is_refused_and_so_is_a_case_of_no_facts() {
        assertThatIllegalArgumentException().isThrownBy(() -> CaseFile.of("C2", List.of(RECEIPT), Registry.empty()))
                .withMessage("fact county/F1 belongs to case C1, not to C2");
        assertThatIllegalArgumentException().isThrownBy(() -> file()).withMessage("case C1 has no facts");
    }

    @Test
    void as_of_an_instant_later_facts_are_not_there() {
        CaseFile whole = file(RECEIPT, DECISION);
        assertThat(whole.asOf(NINE.minusMillis(1))).isEmpty();
        assertThat(whole.asOf(NINE).orElseThrow().facts()).containsExactly(RECEIPT);
        assertThat(whole.asOf(TEN.minusMillis(1)).orElseThrow().digest()).isEqualTo(file(RECEIPT).digest());
        assertThat(whole.asOf(TEN).orElseThrow().facts()).containsExactly(RECEIPT, DECISION);
    }

    @Test
    void the_latest_fact_that_carries_an_attribute_gives_its_value() {
        CaseFile whole = file(DECISION, RECEIPT);
        assertThat(whole.attribute("amount")).isEqualTo(2L);
        assertThat(whole.attribute("applicant")).isEqualTo("甲");
        assertThat(whole.attribute("absent")).isNull();
    }

    @Test
    void the_digest_changes_with_anything_an_assessment_can_see() {
        String digest = file(RECEIPT, DECISION).digest();
        assertThat(file(RECEIPT).digest()).isNotEqualTo(digest);
        assertThat(file(RECEIPT, fact("F2", 1, "decision", TEN, Map.of("amount", 2))).digest()).isNotEqualTo(digest);
        assertThat(file(RECEIPT, fact("F2", 0, "decision", TEN.plusMillis(1), Map.of("amount", 2))).digest()).isNotEqualTo(digest);
        assertThat(file(RECEIPT, fact("F2", 0, "decision", TEN, Map.of("amount", "2"))).digest()).isNotEqualTo(digest);
        assertThat(CaseFile.of("C1", List.of(RECEIPT, DECISION), Registry.of(List.of(OFFICE))).digest()).isNotEqualTo(digest);
    }

    @Test
    void the_digest_stays_the_same_with_registry_entries_that_no_fact_names() {
        String digest = CaseFile.of("C1", List.of(RECEIPT), Registry.of(List.of(OFFICE, RENAMED))).digest();
        assertThat(CaseFile.of("C1", List.of(RECEIPT), Registry.of(List.of(RENAMED, OTHER, OFFICE))).digest())
                .isEqualTo(digest);
        assertThat(CaseFile.of("C1", List.of(RECEIPT), Registry.of(List.of(OFFICE))).digest()).isNotEqualTo(digest);
    }
}
