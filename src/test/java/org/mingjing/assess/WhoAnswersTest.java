package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.given.Facts.at;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingjing.clocks.ClockState;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Department;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Official;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.given.GivenFact;
import org.mingjing.rules.RulePackage;

/** Ten working days from receipt to decision, received by a clerk at the counter, who is not to blame for what others do. */
class WhoAnswersTest {

    private static final Assessors ASSESSORS = new Assessors(2);
    private static final Registry REGISTRY = Registry.of(List.of(
            new Department("D1", "受理窗口", "", "", "chief-1", null, null),
            new Department("D2", "审批科", "", "", "chief-2", null, null),
            new Department("D3", "执法队", "", "", null, null),
            new Official("li", "李", "D2", null, null)));

    private final List<NodeFact> facts = new ArrayList<>();

    @AfterAll
    static void close() {
        ASSESSORS.close();
    }

    private WhoAnswersTest given(String node, String time, String official, String department, Map<String, ?> attributes) {
        facts.add(GivenFact.of("county", "f" + facts.size(), "C1", node, at(time)).by(department, "", official)
                .with(Attributes.of(attributes)).fact());
        return this;
    }

    private WhoAnswersTest received(Map<String, ?> attributes) {
        return given("receipt", "2024-03-04T09:00:00+08:00", "clerk", "D1", attributes);
    }

    private Assessment assess(String answers, String answersBy) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("limits.dmn", (name, text) -> text
                .replace("<output id=\"gives-source\"", "<output id=\"gives-answers\" name=\"answers\" typeRef=\"string\"/>"
                        + "<output id=\"gives-by\" name=\"answersBy\" typeRef=\"string\"/><output id=\"gives-source\"")
                .replace("<outputEntry id=\"ten-days-5\"", "<outputEntry id=\"ten-days-a\"><text>\"" + answers
                        + "\"</text></outputEntry><outputEntry id=\"ten-days-b\"><text>\"" + answersBy
                        + "\"</text></outputEntry><outputEntry id=\"ten-days-5\""));
        files.computeIfPresent("effects.dmn", (name, text) -> text.replace("\"receipt\", \"decision\"",
                "\"receipt\", \"decision\", \"assignment\""));
        return ASSESSORS.of(RulePackage.of(files))
                .assess(CaseFile.of("C1", facts, REGISTRY), at("2024-03-20T09:00:00+08:00"));
    }

    private Responsible owner(String answers, String answersBy) throws IOException {
        return late(assess(answers, answersBy)).owner();
    }

    private static Finding late(Assessment assessment) {
        return assessment.findings().stream().filter(finding -> finding.rule().equals("LATE")).findFirst().orElseThrow();
    }

    private static Responsible owner(String department, String official, boolean any) {
        return new Responsible("owner", department, "", official);
    }

    @Test
    void who_answers_is_as_ever_if_the_table_does_not_say() throws IOException {
        received(Map.of("to", "D2"));
        assertThat(owner("", "")).isEqualTo(owner("D1", "clerk", true));
        assertThat(late(assess("", "")).measuredValues()).doesNotContainKeys("answers", "answerer");
        assertThat(assess("", "").clocks()).extracting(ClockState::answers).containsOnly("");
    }

    @Test
    void the_unit_that_receives_it() throws IOException {
        received(Map.of("to", "D2"));
        assertThat(owner("receiver", "to")).isEqualTo(owner("D2", "", true));
        assertThat(assess("receiver", "to").clocks()).extracting(ClockState::answers).containsOnly("receiver D2");
    }

    @Test
    void the_unit_to_which_it_was_assigned_when_it_became_late_and_not_after() throws IOException {
        received(Map.of());
        given("assignment", "2024-03-05T09:00:00+08:00", "clerk", "D1", Map.of("unit", "D2"));
        given("assignment", "2024-03-06T09:00:00+08:00", "clerk", "D1", Map.of("unit", "D3"));
        given("assignment", "2024-03-19T09:00:00+08:00", "clerk", "D1", Map.of("unit", "D2"));
        assertThat(owner("assigned", "unit")).isEqualTo(owner("D3", "", true));
        assertThat(late(assess("assigned", "unit")).evidence()).extracting(key -> key.factId()).containsExactly("f0", "f2");
    }

    @Test
    void the_head_of_a_unit_by_the_registry() throws IOException {
        received(Map.of("to", "D2"));
        assertThat(owner("head", "to")).isEqualTo(owner("D2", "chief-2", true));
        assertThat(owner("head", "")).as("of the starting step's unit").isEqualTo(owner("D1", "chief-1", true));
    }

    @Test
    void the_official_an_attribute_names() throws IOException {
        received(Map.of("handler", "li"));
        assertThat(owner("attribute", "handler").official()).isEqualTo("li");
    }

    @Test
    void whoever_started_it_or_has_it_in_hand() throws IOException {
        received(Map.of());
        given("assignment", "2024-03-05T09:00:00+08:00", "wu", "D2", Map.of());
        assertThat(owner("starter", "")).isEqualTo(owner("D1", "clerk", true));
        assertThat(owner("in-hand", "")).isEqualTo(owner("D2", "wu", true));
    }

    @Test
    void who_cannot_be_found_is_nobody_and_what_is_missing_is_told() throws IOException {
        received(Map.of("to", "D3"));
        for (String[] by : new String[][] {{"receiver", "unit"}, {"assigned", "unit"}, {"attribute", "handler"}, {"head", "to"}}) {
            Assessment assessment = assess(by[0], by[1]);
            assertThat(late(assessment).owner()).as(by[0]).isEqualTo(owner("", "", true));
            assertThat(assessment.undetermined()).as(by[0]).singleElement()
                    .satisfies(open -> assertThat(open.rule()).isEqualTo("clock:decision"));
        }
        assertThat(assess("head", "to").undetermined().get(0).missing()).contains("the head of unit 'D3' in the registry");
    }
}
