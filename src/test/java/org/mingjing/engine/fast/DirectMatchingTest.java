package org.mingjing.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.assess.RuleInputs;
import org.mingjing.check.PackageCheck;
import org.mingjing.engine.CompiledRulesCache;
import org.mingjing.engine.reference.RuleBase;
import org.mingjing.engine.reference.RuleCompiler;
import org.mingjing.facts.CaseFile;
import org.mingjing.given.CountyCases;
import org.mingjing.given.FixturePackages;
import org.mingjing.given.Reports;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.words.Step;

/** Rules matched directly report what Drools' own network reports, to the last measure. */
public class DirectMatchingTest {

    private static CountyCases county;

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        county = CountyCases.generate(folder, 400, 5);
    }

    @Test
    void the_rules_of_the_built_in_packages_are_matched_directly() {
        for (RulePackage rules : PackageSource.builtIn()) {
            if (!rules.manifest().rules().isEmpty()) {
                try (RuleBase compiled = RuleCompiler.compile(rules, CompiledRulesCache.NONE)) {
                    assertThat(compiled.whyNotDirect()).as(rules.id().toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void cases_of_a_county_give_the_same_reports() {
        RulePackage licensing = PackageSource.builtIn("cn-licensing");
        try (RuleInputs inputs = new RuleInputs(licensing); RuleBase rules = RuleCompiler.compile(licensing, CompiledRulesCache.NONE)) {
            county.files().forEach(one -> assertSameReports(rules, inputs, one));
        }
    }

    @Test
    void a_rule_that_only_the_network_can_match_is_named_by_the_check() throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.merge("rules.drl", """

                rule "LATE for all"
                when
                    $first : Step(first)
                    forall(Step(node == "decision") Step(node == "decision", official != ""))
                then
                    findings.found("LATE").on($first);
                end
                """, String::concat);
        RulePackage rules = RulePackage.of(files);

        assertThat(PackageCheck.check(rules)).anySatisfy(problem -> assertThat(problem.toString())
                .contains("LATE for all").contains("forall").contains("The findings are the same"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void cases_disturbed_at_random_give_the_same_reports(long seed) {
        RulePackage licensing = PackageSource.builtIn("cn-licensing");
        try (RuleInputs inputs = new RuleInputs(licensing); RuleBase rules = RuleCompiler.compile(licensing, CompiledRulesCache.NONE)) {
            county.disturbed(seed).forEach(one -> assertSameReports(rules, inputs, one));
        }
    }

    private static void assertSameReports(RuleBase rules, RuleInputs inputs, CaseFile caseFile) {
        inputs.of(caseFile, county.asOf()).ifPresent(facts -> assertThat(Reports.texts(Reports.direct(rules, facts)))
                .as(caseFile.caseId()).isEqualTo(Reports.texts(Reports.network(rules, facts))));
    }
}
