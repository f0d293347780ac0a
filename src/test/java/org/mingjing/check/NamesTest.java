package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.author.ScenarioTests;
import org.mingjing.author.ScenarioText;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.given.GivenFact;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** A name that nothing else knows is doubted, and no other. */
class NamesTest {

    private static final Path CLOCK_PACKAGES = Path.of("src/test/resources/clock-packages");

    private static final String SECOND_DECISION = """
            rule "REPEATED"
            when
                $again : Step(node == "decision", nth > 1)
            then
            """;

    @Test
    void right_packages_have_no_doubtful_names() throws IOException {
        List<String> told = new ArrayList<>();
        for (RulePackage rules : PackageSource.builtIn()) {
            told.addAll(warnings(PackageCheck.check(rules)));
            told.addAll(warnings(PackageCheck.check(rules, outside(examples(rules), Set.of()))));
        }
        try (Stream<Path> folders = Files.list(CLOCK_PACKAGES)) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                told.addAll(warnings(PackageCheck.check(PackageSource.read(folder))));
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void a_misspelt_step_of_a_rule_is_told_with_the_step_of_a_table() throws IOException {
        assertThat(warningsOf("Step(node == \"decison\", nth > 1)")).containsExactly("rules.drl:10 [rule \"REPEATED\"]: "
                + "Nothing else names the step 'decison'. Did you mean 'decision' (effects.dmn:28)? If both are right, nothing need be changed.");
    }

    @Test
    void however_a_rule_asks_for_a_step_its_name_is_looked_up() throws IOException {
        for (String condition : List.of("node != \"decison\"", "node in (\"receipt\", \"decison\")", "\"decison\" == node",
                "nth > 1 && !(node == \"decison\")", "$node : node, $node == \"decison\"", "node == \"Decision\"")) {
            assertThat(warningsOf("Step(" + condition + ", nth > 1)")).as(condition)
                    .hasSize(1).first().asString().contains("Did you mean 'decision'");
        }
    }

    @Test
    void a_misspelt_phase_is_told_and_one_in_capitals_too() throws IOException {
        assertThat(warningsOf("Step(node == \"decision\", phase == \"compelte\", nth > 1)")).hasSize(1).first().asString()
                .contains("phase 'compelte'").contains("'complete'");
        assertThat(warningsOf("Step(node == \"decision\", phase == \"COMPLETE\", nth > 1)")).hasSize(1);
        assertThat(warningsOf("Step(node == \"decision\", phase == \"withdraw\", nth > 1)")).isEmpty();
    }

    @Test
    void a_misspelt_attribute_is_told_where_another_rule_spells_it_right() throws IOException {
        assertThat(warningsOf("Step(has(\"applicant\"), number(\"fee\") > 1, nth > 1)\n    CaseView(has(\"case.aplicant\"))\n"
                + "    Step(text(\"applicant\") == \"x\")")).isEmpty();
        assertThat(warnings(check(rules -> rules.replace("nth > 1", "has(\"applicant\")")
                + SECOND_DECISION.replace("REPEATED", "ALSO").replace("nth > 1", "text(\"applicant\") == \"x\"")
                + "    findings.found(\"LATE\").on($again);\nend\n"
                + SECOND_DECISION.replace("REPEATED", "AND").replace("nth > 1", "text(\"aplicant\") == \"y\"")
                + "    findings.found(\"LATE\").on($again);\nend\n", List.of(), Set.of())))
                .hasSize(1).first().asString().contains("attribute 'aplicant'").contains("'applicant'");
    }

    @Test
    void a_name_of_its_own_is_not_doubted() throws IOException {
        assertThat(warningsOf("Step(node == \"hearing\", nth > 1)")).isEmpty();
        assertThat(warningsOf("Step(node == \"decision-2\", nth > 1)")).as("another number").isEmpty();
        assertThat(warningsOf("Step(node == \"decision\", has(\"applicant\"), nth > 1)")).isEmpty();
    }

    @Test
    void a_name_that_no_scenario_has_is_noted_even_if_none_is_near() throws IOException {
        List<CaseFile> examples = List.of(example("receipt", Map.of("applicant", "Li")), example("decision", Map.of()));
        assertThat(warnings(check(rules -> rules.replace("node == \"decision\"", "node == \"hearing\""), examples, Set.of())))
                .containsExactly("note rules.drl:10 [rule \"REPEATED\"]: No other file and no scenario of the package has the step "
                        + "'hearing'. Known are decision, receipt.");
        assertThat(warnings(check(rules -> rules.replace("nth > 1", "has(\"applicnat\")"), examples, Set.of())))
                .hasSize(1).first().asString().contains("attribute 'applicnat'").contains("Did you mean 'applicant'");
        assertThat(warnings(check(rules -> rules.replace("nth > 1", "has(\"applicant\")"), examples, Set.of()))).isEmpty();
    }

    @Test
    void an_attribute_of_the_profile_is_known() throws IOException {
        Set<String> profile = Set.of("case.deadline");
        assertThat(warnings(check(rules -> rules.replace("nth > 1", "has(\"case.deadline\")"), List.of(), profile))).isEmpty();
        assertThat(warnings(check(rules -> rules.replace("nth > 1", "has(\"case.dedline\")"), List.of(), profile)))
                .hasSize(1).first().asString().contains("'deadline'");
    }

    @Test
    void a_misspelt_step_of_a_table_is_told_at_its_cell() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.compute("rules.drl", (name, text) -> text.replace("nth > 1", "nth > 1, nth < 9"));
        files.compute("effects.dmn", (name, text) -> text
                .replace("<inputValues><text>\"receipt\", \"decision\"</text></inputValues>", "")
                .replace("stops-1\"><text>\"decision\"", "stops-1\"><text>\"desicion\""));
        assertThat(warnings(PackageCheck.check(RulePackage.of(files)))).hasSize(1).first().asString()
                .startsWith("rules.drl:10").contains("'decision'").contains("Did you mean 'desicion' (effects.dmn:28)");
        assertThat(warnings(PackageCheck.check(RulePackage.of(files), outside(List.of(example("decision", Map.of()),
                example("receipt", Map.of())), Set.of())))).hasSize(1).first().asString()
                .startsWith("effects.dmn:28").contains("column node]").contains("'desicion'").contains("Did you mean 'decision'");
    }

    private static List<String> warningsOf(String pattern) throws IOException {
        return warnings(check(rules -> rules.replace("Step(node == \"decision\", nth > 1)", pattern), List.of(), Set.of()));
    }

    private static List<Problem> check(UnaryOperator<String> change, List<CaseFile> examples, Set<String> attributes)
            throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.compute("rules.drl", (name, text) -> change.apply(text));
        return PackageCheck.check(RulePackage.of(files), outside(examples, attributes));
    }

    private static NamesOutside outside(List<CaseFile> examples, Set<String> attributes) {
        return new NamesOutside(examples, attributes, Set.of("wabo-receipt", "road-traffic"));
    }

    @Test
    void a_misspelt_value_of_an_attribute_such_as_a_special_procedure_is_told() throws IOException {
        List<CaseFile> examples = List.of(example("receipt", Map.of("special", "appraisal")), example("decision", Map.of()));
        assertThat(warnings(check(rules -> rules.replace("nth > 1", "text(\"special\") == \"apraisal\""), examples, Set.of())))
                .hasSize(1).first().asString().contains("value of 'special' 'apraisal'").contains("Did you mean 'appraisal'?");
        assertThat(warnings(check(rules -> rules.replace("nth > 1", "text(\"special\") == \"auction\""), examples, Set.of())))
                .as("another procedure").isEmpty();
    }

    @Test
    void a_misspelt_source_of_the_manifest_is_told() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.compute("package.yaml", (name, text) -> text.replace("calendar: cn", "appliesTo: {sources: [wabo-reciept]}\ncalendar: cn"));
        assertThat(warnings(PackageCheck.check(RulePackage.of(files), outside(List.of(), Set.of())))).containsExactly(
                "package.yaml:6: Nothing else names the source 'wabo-reciept'. Did you mean 'wabo-receipt'? If both are right, nothing "
                        + "need be changed.");
        files.compute("package.yaml", (name, text) -> text.replace("wabo-reciept", "window"));
        assertThat(warnings(PackageCheck.check(RulePackage.of(files), outside(List.of(), Set.of())))).isEmpty();
    }

    private static CaseFile example(String node, Map<String, ?> attributes) {
        return CaseFile.of("C1", List.of(GivenFact.of("test", "f1", "C1", node, Instant.parse("2024-05-06T01:00:00Z"))
                .with(Attributes.of(attributes)).fact()),
                Registry.of(List.of()));
    }

    private static List<CaseFile> examples(RulePackage rules) throws IOException {
        Path folder = Path.of("scenarios").resolve(rules.id().id());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return ScenarioTests.cases(rules, ScenarioText.read(files.sorted().toList()));
        }
    }

    private static List<String> warnings(List<Problem> problems) {
        return problems.stream().map(problem -> (problem.isWarning() ? "" : "note ") + problem)
                .filter(told -> told.contains("Nothing else names") || told.contains("No other file and no scenario")).toList();
    }
}
