package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.check.PackageCheck;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.engine.FasterRules;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.given.Facts;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.RulePackage;

/** A rule that tries too many combinations of facts costs a bounded number of steps and one case. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MatchingBoundTest {

    private static final boolean IS_MATCHED_DIRECTLY = ServiceLoader.load(FasterRules.class).findFirst().isPresent();

    private static final String FIVE_JOINED = """
            $a : Step()
            $b : Step(place != $a.place)
            $c : Step(place != $b.place)
            $d : Step(place != $c.place)
            $e : Step(place > $d.place, place < $d.place)
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        FIVE_JOINED,
        "$a : Step()\n Step()\n Step()\n $d : Step()\n Step(place > $d.place, place < $d.place)",
        "$a : Step(first)\n not (Step() and Step() and Step() and $d : Step() and Step(place > $d.place, place < $d.place))",
        "$a : Step(first)\n accumulate(Step() and Step() and Step() and $s : Step(); $n : count($s); $n < 0)",
        "$a : Step(first)\n forall(Step() Step(place > -1))\n $b : Step()\n $c : Step(place != $a.place)\n"
            + " $d : Step(place != $b.place)\n Step(place > $d.place, place < $d.place)",
    })
    void joined_patterns_over_many_facts_fail_that_case_and_name_the_rule(String condition) throws IOException {
        try (CompiledPackage compiled = CompiledPackage.compile(withRule(condition), Engines.of(EngineChoice.FAST));
                CompiledPackage reference = CompiledPackage.compile(withRule(condition), Engines.of(EngineChoice.REFERENCE))) {
            for (CompiledPackage rules : List.of(compiled, reference)) {
                Assessor assessor = new Assessor(rules);
                assertThatThrownBy(() -> assessor.assess(caseOf(600), Facts.at("2025-06-01T00:00:00+08:00")))
                        .isInstanceOf(AssessmentFailed.class)
                        .hasMessageStartingWith("Case C cannot be assessed by good@1.0.0: the rule 'TOO MUCH' tries more than ")
                        .hasMessageContaining(IS_MATCHED_DIRECTLY && !condition.contains("forall")
                                ? " 10,000,000 combinations" : " 2,000,000 combinations")
                        .hasMessageContaining("official == $first.official");
                assertThat(assessor.assess(caseOf(6), Facts.at("2025-06-01T00:00:00+08:00")).findings()).isNotNull();
            }
        }
    }

    @Test
    void every_pair_of_a_thousand_facts_may_be_tried() throws IOException {
        try (CompiledPackage compiled = CompiledPackage.compile(
                withRule("$a : Step()\n Step(place > $a.place, place < $a.place)"), Engines.of(EngineChoice.FAST))) {
            assertThat(new Assessor(compiled).assess(caseOf(1_000), Facts.at("2025-06-01T00:00:00+08:00")).findings())
                    .hasSize(1);
        }
    }

    @Test
    void the_check_estimates_what_a_rule_would_try_and_names_it() throws IOException {
        assertThat(PackageCheck.check(withRule(FIVE_JOINED.replace(", place < $d.place", "")))).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.toString()).startsWith("rules.drl:15 [rule \"TOO MUCH\"]: The rule tries about 77,")
                    .contains("on a case of 600, 20 of each kind, and may try 10,000,000;");
        });
    }

    @Test
    void what_only_a_case_with_many_of_a_kind_could_not_bear_is_noted() throws IOException {
        String five = "$a : Step(node == \"receipt\")\n $b : Step(node == \"decision\", place > $a.place)\n"
                + " $c : Step(node == \"receipt\", place > $b.place)\n $d : Step(node == \"decision\", place > $c.place)\n"
                + " Step(node == \"receipt\", place > $d.place)";

        assertThat(PackageCheck.check(withRule(five))).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.toString()).contains("on a case of 600, 50 of each kind");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$a : Step()\n Step(place > $a.place)",
        "$a : Step()\n $b : Step(official == $a.official)\n Step(official == $b.official)\n Step(department == $a.department)",
        "$a : Step(node == \"receipt\")\n $b : Step(node == \"decision\", place > $a.place)\n"
            + " $c : Step(node == \"receipt\", place > $b.place)\n Step(node == \"decision\", place > $c.place)",
        "$a : Step()\n not Step(place > $a.place)\n exists Step(place < $a.place)\n"
            + " accumulate($s : Step(place > $a.place); $n : count($s); $n > 3)",
    })
    void the_check_lets_pass_what_a_long_case_can_bear(String condition) throws IOException {
        assertThat(PackageCheck.check(withRule(condition))).isEmpty();
    }

    private static RulePackage withRule(String condition) throws IOException {
        Map<String, String> files = new TreeMap<>(FixturePackages.good());
        files.merge("rules.drl", """

                rule "TOO MUCH"
                when
                    %s
                then
                    findings.found("LATE").on($a);
                end
                """.formatted(condition), String::concat);
        return RulePackage.of(files);
    }

    private static CaseFile caseOf(int facts) {
        List<NodeFact> all = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            all.add(Facts.fact("test", "C", "F" + i, "receipt", "2025-03-03T09:%02d:%02d+08:00".formatted(i / 60, i % 60),
                    "official-" + i % 7, Map.of()));
        }
        return CaseFile.of("C", all, Registry.empty());
    }
}
