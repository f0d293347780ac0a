package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.given.Facts.at;
import static org.mingjing.given.Facts.fact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjing.clocks.Undetermined;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;

/** What a table was not made for is told, or fails the assessment with a sentence: there is no silent "no match". */
class FaultyTableTest {

    private static Assessment assess(Assessors assessors, Map<String, String> files, String... nodes) {
        return assessors.of(RulePackage.of(files)).assess(file(nodes), at("2024-03-29T09:00:00+08:00"));
    }

    private static CaseFile file(String... nodes) {
        List<NodeFact> facts = new ArrayList<>();
        for (String node : nodes) {
            facts.add(fact("county", "C1", "f" + facts.size(), node, "2024-03-04T09:00:00+08:00", "o1", Map.of()));
        }
        return CaseFile.of("C1", facts, Registry.empty());
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
    void a_value_outside_the_allowed_ones_is_told_once_and_costs_the_case_nothing_else() throws IOException {
        Map<String, String> files = FixturePackages.good();
        try (Assessors assessors = new Assessors(1)) {
            Assessment assessment = assess(assessors, files, "dance", "receipt", "dance");
            assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("LATE");
            assertThat(assessment.undetermined()).singleElement().satisfies(open -> {
                assertThat(open.rule()).isEqualTo("table:effects");
                assertThat(open.key()).isEqualTo("node=\"dance\"");
                assertThat(open.missing()).contains("\"dance\"", "not among the values that table 'effects' allows");
                assertThat(open.what().in(Language.ZH)).contains("“", "为 \"dance\" 表示什么：该值不在决策表“effects”允许的值之内");
            });
            assertThat(assess(assessors, files, "receipt").undetermined()).isEmpty();
        }
    }

    @Test
    void index_and_kie_dmn_say_the_same_of_it() throws IOException {
        RulePackage rules = RulePackage.of(FixturePackages.good());
        CaseFile file = file("dance", "receipt", "jump");
        try (Assessors indexed = new Assessors(1);
                Assessors asked = new Assessors(1, compiling -> () -> { }, Engines.of(EngineChoice.REFERENCE))) {
            Assessment first = indexed.of(rules).assess(file, at("2024-03-29T09:00:00+08:00"));
            Assessment second = asked.of(rules).assess(file, at("2024-03-29T09:00:00+08:00"));
            assertThat(AssessmentJson.write(first)).isEqualTo(AssessmentJson.write(second));
            assertThat(first.undetermined()).extracting(Undetermined::key).containsExactly("node=\"dance\"", "node=\"jump\"");
        }
    }

    @Test
    void a_row_for_any_value_does_not_take_in_one_that_is_not_allowed() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("effects.dmn", (name, text) -> text.replace(
                "<inputEntry id=\"receipt-starts-1\"><text>\"receipt\"</text>", "<inputEntry id=\"receipt-starts-1\"><text>-</text>"));
        try (Assessors assessors = new Assessors(1)) {
            Assessment assessment = assess(assessors, files, "dance");
            assertThat(assessment.clocks()).isEmpty();
            assertThat(assessment.undetermined()).extracting(Undetermined::rule).containsExactly("table:effects");
        }
    }

    @Test
    void a_value_of_another_kind_is_told_and_matches_no_row() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("effects.dmn", (name, text) -> text.replace("name=\"node\"><variable name=\"node\" typeRef=\"string\"",
                "name=\"node\"><variable name=\"node\" typeRef=\"number\""));
        try (Assessors assessors = new Assessors(1)) {
            assertThat(assess(assessors, files, "dance").undetermined()).singleElement().satisfies(open ->
                    assertThat(open.missing()).contains("\"dance\" means: it is not of the kind that table 'effects' allows (number)"));
        }
    }

    /** The good package, whose effects ask for a size too. */
    private static Assessment assess(String kind, String allowed, Map<String, ?> attributes) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("effects.dmn", (name, text) -> text
                .replace("<decision id", "<inputData id=\"given-size\" name=\"size\"><variable name=\"size\" typeRef=\"" + kind
                        + "\"/></inputData><decision id")
                .replace("<decisionTable id", "<informationRequirement id=\"needs-size\"><requiredInput href=\"#given-size\"/>"
                        + "</informationRequirement><decisionTable id")
                .replace("<output id=\"gives-clock\"", "<input id=\"asks-size\"><inputExpression typeRef=\"" + kind + "\"><text>size"
                        + "</text></inputExpression><inputValues><text>" + allowed + "</text></inputValues></input>"
                        + "<output id=\"gives-clock\"")
                .replaceAll("<outputEntry id=\"(receipt-starts|decision-stops)-3\"",
                        "<inputEntry id=\"$1-s\"><text>-</text></inputEntry>$0"));
        List<NodeFact> facts = List.of(
                fact("county", "C1", "f0", "receipt", "2024-03-04T09:00:00+08:00", "o1", attributes),
                fact("county", "C1", "f1", "receipt", "2024-03-05T09:00:00+08:00", "o1", attributes));
        try (Assessors assessors = new Assessors(1)) {
            return assessors.of(RulePackage.of(files)).assess(CaseFile.of("C1", facts, Registry.empty()),
                    at("2024-03-29T09:00:00+08:00"));
        }
    }

    @Test
    void an_allowed_value_is_taken() throws IOException {
        assertThat(assess("number", ">= 0", Map.of("size", 3)).clocks()).hasSize(1);
        assertThat(assess("string", "\"a\", \"b\"", Map.of("size", "b")).clocks()).hasSize(1);
        assertThat(assess("boolean", "true, false", Map.of("size", true)).undetermined()).isEmpty();
    }

    @Test
    void a_missing_value_where_the_table_has_no_place_for_it_is_told_once_as_absent_and_costs_no_more() throws IOException {
        for (String[] column : new String[][] {{"number", ">= 0"}, {"boolean", "true, false"}, {"string", "\"a\", \"b\""}}) {
            Assessment assessment = assess(column[0], column[1], Map.of());
            assertThat(assessment.clocks()).as(column[0]).isEmpty();
            assertThat(assessment.undetermined()).as(column[0]).singleElement().satisfies(open -> {
                assertThat(open.key()).isEqualTo("size=absent");
                assertThat(open.missing()).contains("'size' is absent: table 'effects' has no place for that");
            });
        }
    }

    @Test
    void an_empty_text_and_a_value_of_another_kind_likewise() throws IOException {
        assertThat(assess("string", "\"a\", \"b\"", Map.of("size", "x")).undetermined()).extracting(Undetermined::key)
                .containsExactly("size=\"x\"");
        assertThat(assess("string", "\"a\", \"b\"", Map.of("size", "")).undetermined()).hasSize(1);
        assertThat(assess("number", ">= 0", Map.of("size", "three")).undetermined()).extracting(Undetermined::key)
                .containsExactly("size=\"three\"");
        assertThat(assess("string", "\"a\", \"b\"", Map.of("size", 5)).undetermined()).extracting(Undetermined::key)
                .containsExactly("size=5");
        assertThat(assess("boolean", "true, false", Map.of("size", "yes")).undetermined()).extracting(Undetermined::key)
                .containsExactly("size=\"yes\"");
    }
}
