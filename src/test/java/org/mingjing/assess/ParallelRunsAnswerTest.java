package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.given.Facts.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.given.GivenFact;
import org.mingjing.rules.RulePackage;

/** Two transfers of one matter run at the same time, five working days each, and each is assigned to a unit of its own. */
class ParallelRunsAnswerTest {

    private static final Path TRANSFERS = Path.of("src/test/resources/clock-packages/transfers");
    private static final Assessors ASSESSORS = new Assessors(4);

    private final List<NodeFact> facts = new ArrayList<>();

    @AfterAll
    static void close() {
        ASSESSORS.close();
    }

    private ParallelRunsAnswerTest given(String node, String time, String department, Map<String, ?> attributes) {
        facts.add(GivenFact.of("scenario", "f" + facts.size(), "C1", node, at("2024-05-" + time + ":00+08:00"))
                .by(department, "", "o-" + department).with(Attributes.of(attributes)).fact());
        return this;
    }

    private ParallelRunsAnswerTest transfer(String time, String matter) {
        return given("transfer", time, "D0", Map.of("matter", matter));
    }

    private ParallelRunsAnswerTest assigned(String time, Map<String, ?> attributes) {
        return given("assignment", time, "D0", attributes);
    }

    /** @param run what tells the runs apart, "" for nothing */
    private Assessment assess(String run, String answers, String answersBy) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(TRANSFERS)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        files.computeIfPresent("effects.dmn", (name, text) -> text.replace("\"to\"", "\"" + run + "\""));
        files.computeIfPresent("limits.dmn", (name, text) ->
                text.replace("\"receiver\"", "\"" + answers + "\"").replace("\"to\"", "\"" + answersBy + "\""));
        return ASSESSORS.of(RulePackage.of(files)).assess(CaseFile.of("C1", facts, Registry.empty()),
                at("2024-05-30T09:00:00+08:00"));
    }

    private List<String> blamed(String run, String answers, String answersBy) throws IOException {
        return assess(run, answers, answersBy).findings().stream()
                .map(finding -> finding.evidence().get(0).factId() + " " + finding.owner().department()).sorted().toList();
    }

    @Test
    void each_unit_answers_for_the_run_that_was_assigned_to_it() throws IOException {
        transfer("20T09:00", "m1").transfer("20T10:00", "m2");
        assigned("20T11:00", Map.of("matter", "m1", "unit", "D1")).assigned("20T12:00", Map.of("matter", "m2", "unit", "D2"));
        assertThat(blamed("matter", "assigned", "unit")).containsExactly("f0 D1", "f1 D2");
    }

    @Test
    void also_if_it_was_assigned_before_it_was_passed_on() throws IOException {
        assigned("20T08:00", Map.of("matter", "m2", "unit", "D2")).assigned("20T08:30", Map.of("matter", "m1", "unit", "D1"));
        transfer("20T09:00", "m1").transfer("20T10:00", "m2");
        assertThat(blamed("matter", "assigned", "unit")).containsExactly("f0 D2", "f1 D1");
    }

    @Test
    void what_is_assigned_anew_changes_its_own_run_alone() throws IOException {
        transfer("20T09:00", "m1").assigned("20T11:00", Map.of("matter", "m1", "unit", "D1"));
        transfer("20T12:00", "m2").assigned("20T13:00", Map.of("matter", "m2", "unit", "D2"));
        assigned("21T09:00", Map.of("matter", "m1", "unit", "D3"));
        assertThat(blamed("matter", "assigned", "unit")).containsExactlyInAnyOrder("f0 D3", "f2 D2");
    }

    @Test
    void a_run_that_was_never_assigned_is_nobody_s_though_another_was() throws IOException {
        transfer("20T09:00", "m1").transfer("20T10:00", "m2").assigned("20T11:00", Map.of("matter", "m2", "unit", "D2"));
        assertThat(blamed("matter", "assigned", "unit")).containsExactly("f0 ", "f1 D2");
        assertThat(assess("matter", "assigned", "unit").undetermined()).singleElement()
                .satisfies(open -> assertThat(open.missing()).startsWith("'unit' of some step"));
    }

    @Test
    void also_if_the_other_is_not_begun_yet() throws IOException {
        transfer("20T09:00", "m1").assigned("20T11:00", Map.of("matter", "m2", "unit", "D2"));
        assertThat(blamed("matter", "assigned", "unit")).containsExactly("f0 ");
    }

    @Test
    void what_does_not_say_which_of_two_open_runs_it_means_blames_nobody_and_is_told() throws IOException {
        transfer("20T09:00", "m1").transfer("20T10:00", "m2").assigned("20T11:00", Map.of("unit", "D2"));
        assertThat(blamed("matter", "assigned", "unit")).containsExactly("f0 ", "f1 ");
        assertThat(assess("matter", "assigned", "unit").undetermined()).hasSize(2)
                .allSatisfy(open -> assertThat(open.missing()).contains("scenario/f2 names 'unit'", "does not say 'matter'"));
    }

    @Test
    void what_does_not_say_so_means_the_only_run_that_is_open() throws IOException {
        transfer("20T09:00", "m1").assigned("20T11:00", Map.of("unit", "D1"));
        transfer("20T12:00", "m2").assigned("20T13:00", Map.of("matter", "m2", "unit", "D2"));
        assertThat(blamed("matter", "assigned", "unit")).containsExactlyInAnyOrder("f0 D1", "f2 D2");
    }

    @Test
    void where_nothing_tells_runs_apart_it_means_the_one_begun_last() throws IOException {
        transfer("20T09:00", "m1").assigned("20T11:00", Map.of("unit", "D1"));
        transfer("20T12:00", "m2").assigned("20T13:00", Map.of("unit", "D2"));
        assertThat(blamed("", "assigned", "unit")).containsExactlyInAnyOrder("f0 D1", "f2 D2");
    }

    @Test
    void before_any_run_it_means_all_that_begin_later() throws IOException {
        assigned("20T08:00", Map.of("unit", "D1")).transfer("20T09:00", "m1").transfer("20T10:00", "m2");
        assertThat(blamed("matter", "assigned", "unit")).containsExactly("f0 D1", "f0 D1");
        assertThat(blamed("", "assigned", "unit")).containsExactly("f0 D1", "f0 D1");
    }

    @Test
    void a_unit_that_has_a_run_speaks_of_it() throws IOException {
        given("transfer", "20T09:00", "D0", Map.of("to", "D1")).given("transfer", "20T10:00", "D0", Map.of("to", "D2"));
        given("assignment", "20T11:00", "D1", Map.of("section", "D1-a")).given("assignment", "20T12:00", "D2", Map.of("section", "D2-b"));
        assertThat(blamed("to", "assigned", "section")).containsExactly("f0 D1-a", "f1 D2-b");
    }

    @Test
    void the_official_an_attribute_names_and_whoever_has_it_in_hand_are_those_of_the_run_too() throws IOException {
        transfer("20T09:00", "m1").transfer("20T10:00", "m2");
        given("assignment", "20T11:00", "D1", Map.of("matter", "m1", "handler", "li"));
        given("assignment", "20T12:00", "D2", Map.of("matter", "m2", "handler", "wu"));
        assertThat(assess("matter", "attribute", "handler").findings()).extracting(finding -> finding.owner().official())
                .containsExactlyInAnyOrder("li", "wu");
        assertThat(blamed("matter", "in-hand", "")).containsExactly("f0 D1", "f1 D2");
    }

    @Test
    void haste_that_is_said_of_one_run_is_not_inherited_by_another() throws IOException {
        given("note", "20T08:00", "D0", Map.of("matter", "m1", "urgent", true));
        transfer("20T09:00", "m1").transfer("20T10:00", "m2");
        assertThat(assess("matter", "starter", "").clocks()).extracting(clock -> String.valueOf(clock.due()).substring(0, 10))
                .containsExactly("2024-05-22", "2024-05-27");
    }
}
