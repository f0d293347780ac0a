package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.assess.Facts.at;
import static org.mingjing.assess.Facts.fact;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.rules.RulePackage;

/** What a table was not made for fails the assessment with a sentence; there is no silent "no match". */
class FaultyTableTest {

    private static Assessment assess(Assessors assessors, Map<String, String> files, String node) {
        return assessors.of(RulePackage.of(files)).assess(CaseFile.of("C1",
                List.of(fact("county", "C1", "f1", node, "2024-03-04T09:00:00+08:00", "o1", Map.of())), Registry.empty()),
                at("2024-03-29T09:00:00+08:00"));
    }

    @Test
    void an_effect_nobody_knows_is_named_with_those_that_are_known() throws IOException {
        Map<String, String> files = FixturePackages.bad(FixturePackages.BAD.resolve("unknown-effect"));
        try (Assessors assessors = new Assessors(1)) {
            assertThatThrownBy(() -> assess(assessors, files, "decision")).isInstanceOf(AssessmentFailed.class)
                    .hasMessageStartingWith("Case C1 cannot be assessed by good@1.0.0: ")
                    .hasMessageContaining("unknown effect 'halt'").hasMessageContaining("write one of start, restart,");
        }
    }

    @Test
    void a_value_outside_the_allowed_ones_of_a_column_is_refused_and_the_next_case_is_not_disturbed() throws IOException {
        Map<String, String> files = FixturePackages.good();
        try (Assessors assessors = new Assessors(1)) {
            assertThatThrownBy(() -> assess(assessors, files, "dance")).isInstanceOf(AssessmentFailed.class)
                    .hasMessageStartingWith("Case C1 cannot be assessed by good@1.0.0: Table 'effects' (effects.dmn) refuses")
                    .hasMessageContaining("dance");
            assertThat(assess(assessors, files, "receipt").findings()).extracting(Finding::rule).containsExactly("LATE");
        }
    }

    @Test
    void a_row_for_any_value_does_not_take_in_one_that_is_not_allowed() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("effects.dmn", (name, text) -> text.replace(
                "<inputEntry id=\"receipt-starts-1\"><text>\"receipt\"</text>", "<inputEntry id=\"receipt-starts-1\"><text>-</text>"));
        try (Assessors assessors = new Assessors(1)) {
            assertThatThrownBy(() -> assess(assessors, files, "dance")).isInstanceOf(AssessmentFailed.class)
                    .hasMessageContaining("dance");
        }
    }
}
