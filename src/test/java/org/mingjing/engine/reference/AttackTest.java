package org.mingjing.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.assess.Assessor;
import org.mingjing.assess.Assessors;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Fallbacks;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.given.Facts;
import org.mingjing.given.FixturePackages;
import org.mingjing.given.Reports;
import org.mingjing.rules.RulePackage;
import org.mingjing.words.CaseSteps;

/** An author's text cannot reach the machine: the screen refuses it, and behind the screen the class loader does. */
class AttackTest {

    private static final String MARK = "mingjing.attack";

    @AfterEach
    void no_attack_has_left_its_mark() {
        assertThat(System.clearProperty(MARK)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "drl-report-runtime", "drl-condition-system", "drl-report-class-for-name", "drl-condition-get-class",
        "drl-dialect-mvel", "drl-report-endless-insert", "drl-report-endless-loop", "feel-external-function", "bkm-java",
        "feel-huge-loop", "feel-recursion", "drl-report-unicode-escape"})
    void a_package_that_was_never_checked_is_refused_all_the_same(String attack) throws IOException {
        RulePackage rules = RulePackage.of(FixturePackages.bad(FixturePackages.BAD.resolve(attack)));
        try (Assessors assessors = new Assessors(1)) {
            assertThatThrownBy(() -> assessors.of(rules))
                    .isInstanceOf(AssessmentFailed.class)
                    .hasMessageStartingWith("Package good@1.0.0 is refused:\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Runtime.getRuntime().exec(\"true\");",
        "System.setProperty(\"mingjing.attack\", \"done\");",
        "Class.forName(\"java.lang.System\").getMethods()[0].getName();",
        "$again.getClass().getClassLoader().getParent();",
        "new java.io.File(\"/\").list();",
        "java.nio.file.Files.exists(null);",
        "new Thread().start();"})
    void behind_the_screen_the_class_loader_hides_the_machine_from_reports(String statement) throws IOException {
        RulePackage rules = withRules("$again : Step()", statement);

        assertThatThrownBy(() -> fire(rules)).isInstanceOf(AssessmentFailed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$again : Step(System.setProperty(\"mingjing.attack\", \"done\") == null)",
        "$again : Step() eval(System.setProperty(\"mingjing.attack\", \"done\") == null)",
        "$again : Step(Runtime.getRuntime() != null)"})
    void behind_the_screen_the_class_loader_hides_the_machine_from_conditions(String condition) throws IOException {
        RulePackage rules = withRules(condition, "findings.found(\"REPEATED\").on($again);");

        assertThatThrownBy(() -> fire(rules)).isInstanceOf(AssessmentFailed.class);
    }

    @Test
    void behind_the_screen_the_mvel_dialect_does_not_run() throws IOException {
        RulePackage rules = with("rules.drl", "rule \"x\" dialect \"mvel\" when Step() then "
                + "System.setProperty(\"mingjing.attack\", \"done\"); end");

        assertThatThrownBy(() -> fire(rules)).isInstanceOf(AssessmentFailed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feel-external-function", "bkm-java"})
    void behind_the_screen_tables_cannot_call_java(String attack) throws IOException {
        RulePackage rules = RulePackage.of(FixturePackages.bad(FixturePackages.BAD.resolve(attack)));

        assertThatThrownBy(() -> TableCompiler.compileScreened(rules, EngineChoice.FAST, new Fallbacks()).stream()
                .filter(table -> table.name().equals("grading"))
                .forEach(table -> table.ask(Map.of("rule", "LATE", "reached", "red")::get)))
                .isInstanceOf(AssessmentFailed.class);
    }

    @Test
    void an_endless_loop_of_inserts_reaches_a_bound() throws IOException {
        RulePackage rules = with("rules.drl",
                "rule \"x\" when Object() then insert(new String(\"again\")); end");

        assertThatThrownBy(() -> fire(rules)).isInstanceOf(AssessmentFailed.class).hasMessageContaining("more than");
    }

    @Test
    void joining_every_step_with_every_other_reaches_a_bound_and_gives_no_partial_answer() throws IOException {
        RulePackage rules = withRules("$again : Step() Step() Step()",
                "findings.found(\"REPEATED\").on($again);");
        try (Assessors assessors = new Assessors(1)) {
            Assessor assessor = assessors.of(rules);
            CaseFile caseFile = CaseFile.of("C1", steps(40), Registry.empty());

            assertThatThrownBy(() -> assessor.assess(caseFile, Facts.at("2024-03-05T00:00:00+08:00")))
                    .isInstanceOf(AssessmentFailed.class)
                    .hasMessageContaining("Case C1 cannot be assessed by good@1.0.0")
                    .hasMessageContaining("more than 20000 findings");
        }
    }

    private static List<NodeFact> steps(int count) {
        List<NodeFact> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(Facts.fact("s", "C1", "f" + i, "decision", "2024-03-04T10:00:00+08:00", "o", Map.of()));
        }
        return steps;
    }

    private static void fire(RulePackage rules) {
        try (RuleBase base = RuleCompiler.compileScreened(rules)) {
            CaseFile caseFile = CaseFile.of("C1", steps(1), Registry.empty());
            Reports.direct(base, CaseSteps.of(caseFile, ZoneOffset.UTC).steps());
        }
    }

    private static RulePackage withRules(String condition, String statement) throws IOException {
        return with("rules.drl", "rule \"x\"\nwhen\n    " + condition + "\nthen\n    " + statement + "\nend\n");
    }

    private static RulePackage with(String file, String text) throws IOException {
        Map<String, String> files = new TreeMap<>(FixturePackages.good());
        files.put(file, text);
        return RulePackage.of(files);
    }
}
