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
import org.mingjing.clocks.Undetermined;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;

/** Ten working days from each receipt, in tables without a column that says which run a step reaches. */
class OwnRunsTest {

    private static final Assessors ASSESSORS = new Assessors(4);

    private final List<NodeFact> facts = new ArrayList<>();

    @AfterAll
    static void close() {
        ASSESSORS.close();
    }

    private OwnRunsTest given(String node, String time, Map<String, ?> attributes) {
        facts.add(fact("county", "C1", "f" + facts.size(), node, time, "o1", attributes));
        return this;
    }

    private OwnRunsTest given(String node, String time) {
        return given(node, time, Map.of());
    }

    private List<String> clocks(String effectOfDecision) throws IOException {
        return assess(effectOfDecision).clocks().stream()
                .map(clock -> clock.start().toString().substring(5, 10) + " due "
                        + clock.due().toString().substring(5, 10)
                        + (clock.stop() == null ? "" : " stopped " + clock.stop().toString().substring(5, 10))).toList();
    }

    private Assessment assess(String effectOfDecision) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("effects.dmn", (name, text) -> text
                .replace("<text>\"start\"</text></outputEntry>", "<text>\"start-each\"</text></outputEntry>")
                .replace("<text>\"stop\"</text></outputEntry>", "<text>\"" + effectOfDecision + "\"</text></outputEntry>"));
        files.computeIfPresent("limits.dmn", (name, text) -> text
                .replace("<output id=\"gives-source\"",
                        "<output id=\"gives-more\" name=\"extensionAmount\" typeRef=\"number\"/><output id=\"gives-source\"")
                .replace("<outputEntry id=\"ten-days-5\"",
                        "<outputEntry id=\"ten-days-m\"><text>5</text></outputEntry><outputEntry id=\"ten-days-5\""));
        return ASSESSORS.of(RulePackage.of(files)).assess(CaseFile.of("C1", facts, Registry.empty()),
                at("2024-04-10T09:00:00+08:00"));
    }

    @Test
    void a_stop_ends_the_run_that_was_begun_last_and_the_start_of_another_ends_none() throws IOException {
        given("receipt", "2024-03-04T09:00:00+08:00").given("receipt", "2024-03-05T09:00:00+08:00");
        given("decision", "2024-03-06T09:00:00+08:00");
        assertThat(clocks("stop")).containsExactly("03-04 due 03-18", "03-05 due 03-19 stopped 03-06");
    }

    @Test
    void the_next_stop_ends_the_run_that_is_still_open() throws IOException {
        given("receipt", "2024-03-04T09:00:00+08:00").given("receipt", "2024-03-05T09:00:00+08:00");
        given("decision", "2024-03-06T09:00:00+08:00").given("decision", "2024-03-07T09:00:00+08:00");
        given("decision", "2024-03-08T09:00:00+08:00");
        assertThat(clocks("stop")).containsExactly("03-04 due 03-18 stopped 03-07", "03-05 due 03-19 stopped 03-06");
        assertThat(assess("stop").undetermined()).isEmpty();
    }

    @Test
    void an_approved_extension_lengthens_the_run_that_was_begun_last() throws IOException {
        given("receipt", "2024-03-04T09:00:00+08:00").given("receipt", "2024-03-05T09:00:00+08:00");
        given("decision", "2024-03-06T09:00:00+08:00", Map.of("approver", "chief", "reason", "案情复杂"));
        assertThat(clocks("extend")).containsExactly("03-04 due 03-18 stopped 03-05", "03-05 due 03-26");
    }

    @Test
    void an_extension_that_finds_nothing_to_extend_is_told() throws IOException {
        given("decision", "2024-03-06T09:00:00+08:00", Map.of("approver", "chief", "reason", "案情复杂"));
        given("receipt", "2024-03-07T09:00:00+08:00");
        assertThat(assess("extend").undetermined()).singleElement().satisfies(open -> {
            assertThat(open.rule()).isEqualTo("clock:decision");
            assertThat(open.missing()).isEqualTo("nothing to extend: no run of the clock is open 没有可作用的计时");
            assertThat(open.what().in(Language.EN)).isEqualTo(open.missing());
            assertThat(open.what().in(Language.ZH)).isEqualTo("没有可作延长的计时：该时限的计时均已停止或尚未开始");
            assertThat(open.evidence()).extracting(key -> key.factId()).containsExactly("f0");
        });
    }

    @Test
    void an_extension_of_a_clock_that_nothing_started_is_told_and_blames_nobody() throws IOException {
        given("decision", "2024-03-06T09:00:00+08:00", Map.of("approver", "chief", "reason", "案情复杂"));
        Assessment assessment = assess("extend");
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.undetermined()).singleElement().satisfies(open -> {
            assertThat(open.rule()).isEqualTo("clock:decision");
            assertThat(open.missing()).startsWith("nothing to extend: no step of the case starts the clock");
            assertThat(open.evidence()).extracting(key -> key.factId()).containsExactly("f0");
        });
    }

    @Test
    void a_stop_or_pause_of_a_clock_that_nothing_started_takes_place_all_the_same() throws IOException {
        given("decision", "2024-03-06T09:00:00+08:00", Map.of("approver", "chief", "reason", "案情复杂"));
        for (String effect : List.of("pause", "resume", "stop")) {
            assertThat(assess(effect).undetermined()).as(effect).isEmpty();
        }
    }

    @Test
    void an_extension_of_a_clock_with_one_run_at_a_time_is_told_too() throws IOException {
        CaseFile file = CaseFile.of("C1", List.of(fact("county", "C1", "f0", "decision", "2024-03-06T09:00:00+08:00", "o1", Map.of())),
                Registry.empty());
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("effects.dmn", (name, text) -> text.replace("\"stop\"", "\"extend\""));
        assertThat(ASSESSORS.of(RulePackage.of(files)).assess(file, at("2024-04-10T09:00:00+08:00")).undetermined())
                .extracting(Undetermined::missing).singleElement().asString().startsWith("nothing to extend");
    }

    @Test
    void without_stop_rows_a_run_ends_with_the_next_completion_of_the_same_step() throws IOException {
        given("receipt", "2024-03-04T09:00:00+08:00").given("receipt", "2024-03-05T09:00:00+08:00");
        assertThat(clocks("pause")).containsExactly("03-04 due 03-18 stopped 03-05", "03-05 due 03-19");
    }
}
