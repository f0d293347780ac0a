package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.given.Facts.at;
import static org.mingjing.given.Facts.fact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.RulePackage;

/** Ten working days from receipt to decision, with steps in an order nobody planned. */
class ClockStopTest {

    private static final Assessors ASSESSORS = new Assessors(2);
    private static final String LONG_AFTER = "2024-05-06T09:00:00+08:00";

    private final List<NodeFact> facts = new ArrayList<>();

    @AfterAll
    static void close() {
        ASSESSORS.close();
    }

    private ClockStopTest given(String node, String time) {
        facts.add(fact("county", "C1", "f" + facts.size(), node, time, "o1", Map.of()));
        return this;
    }

    private Assessment assess(Map<String, String> files) {
        return ASSESSORS.of(RulePackage.of(files))
                .assess(CaseFile.of("C1", facts, Registry.empty()), at(LONG_AFTER));
    }

    private List<String> late(Map<String, String> files) {
        return assess(files).findings().stream().filter(finding -> finding.rule().equals("LATE"))
                .map(finding -> finding.at().toString()).toList();
    }

    /** The receipt starts the clock anew each time, as after a return for correction. */
    private static Map<String, String> restarting() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("effects.dmn", (name, text) -> text.replace("<text>\"start\"</text></outputEntry>",
                "<text>\"restart\"</text></outputEntry>"));
        return files;
    }

    @Test
    void a_decision_that_never_comes_is_late() throws IOException {
        given("receipt", "2024-03-04T09:00:00+08:00");
        assertThat(late(FixturePackages.good())).containsExactly("2024-03-18T16:00:00Z");
        assertThat(late(restarting())).containsExactly("2024-03-18T16:00:00Z");
    }

    @Test
    void a_decision_recorded_before_the_receipt_was_made_all_the_same() throws IOException {
        given("decision", "2024-03-01T09:00:00+08:00").given("receipt", "2024-03-04T09:00:00+08:00");
        assertThat(late(FixturePackages.good())).isEmpty();
        assertThat(assess(FixturePackages.good()).clocks()).singleElement()
                .satisfies(clock -> assertThat(clock.stop()).isEqualTo(at("2024-03-01T09:00:00+08:00")));
    }

    @Test
    void nobody_becomes_late_in_hindsight_because_a_decision_is_recorded_once_more() throws IOException {
        given("decision", "2024-03-01T09:00:00+08:00").given("receipt", "2024-03-04T09:00:00+08:00");
        given("decision", "2024-04-30T09:00:00+08:00");
        assertThat(late(FixturePackages.good())).isEmpty();
    }

    @Test
    void a_second_decision_after_one_in_time_changes_nothing() throws IOException {
        given("receipt", "2024-03-04T09:00:00+08:00").given("decision", "2024-03-05T09:00:00+08:00");
        given("decision", "2024-04-30T09:00:00+08:00");
        assertThat(late(FixturePackages.good())).isEmpty();
    }

    @Test
    void a_restarted_clock_runs_although_it_was_stopped_before() throws IOException {
        given("receipt", "2024-03-04T09:00:00+08:00").given("decision", "2024-03-05T09:00:00+08:00");
        given("receipt", "2024-03-06T09:00:00+08:00");
        assertThat(late(FixturePackages.good())).isEmpty();
        assertThat(late(restarting())).containsExactly("2024-03-20T16:00:00Z");
        assertThat(assess(restarting()).clocks()).singleElement().satisfies(clock -> assertThat(clock.stop()).isNull());
    }

    /** The tables ask for a state that the receipt itself does not give. */
    private static Map<String, String> askingForAState() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("effects.dmn", (name, text) -> text.replace("\"phase\"", "\"state\"")
                .replace("<text>phase</text>", "<text>state</text>"));
        return files;
    }

    private ClockStopTest saying(String node, String time, String state) {
        facts.add(fact("county", "C1", "f" + facts.size(), node, time, "o1", Map.of("state", state)));
        return this;
    }

    @Test
    void what_a_later_step_says_neither_starts_a_clock_in_hindsight_nor_undoes_its_start() throws IOException {
        saying("intake", "2024-03-01T09:00:00+08:00", "start").given("receipt", "2024-03-04T09:00:00+08:00");
        saying("note", "2024-03-05T09:00:00+08:00", "complete");
        assertThat(assess(askingForAState()).clocks()).isEmpty();

        facts.clear();
        saying("intake", "2024-03-01T09:00:00+08:00", "complete").given("receipt", "2024-03-04T09:00:00+08:00");
        saying("note", "2024-03-05T09:00:00+08:00", "start");
        assertThat(assess(askingForAState()).clocks()).hasSize(1);
    }
}
