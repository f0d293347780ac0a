package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.facts.CaseFile;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.words.Milestone;
import org.mingjing.words.Report;
import org.mingjing.words.Step;

/** Rules matched directly report what Drools' own network reports, to the last measure. */
class DirectMatchingTest {

    private static CountyCases county;

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        county = CountyCases.generate(folder, 400, 5);
    }

    @Test
    void the_rules_of_the_built_in_packages_are_matched_directly() {
        for (RulePackage rules : PackageSource.builtIn()) {
            try (CompiledPackage compiled = CompiledPackage.compile(rules, TableMode.COMPILED)) {
                if (compiled.ruleBase() != null) {
                    assertThat(compiled.ruleBase().whyNotDirect()).as(rules.id().toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void cases_of_a_county_give_the_same_reports() {
        try (CompiledPackage compiled = CompiledPackage.compile(PackageSource.builtIn("cn-licensing"), TableMode.COMPILED)) {
            county.files().forEach(one -> assertSameReports(compiled, one));
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
        try (CompiledPackage compiled = CompiledPackage.compile(PackageSource.builtIn("cn-licensing"), TableMode.COMPILED)) {
            county.disturbed(seed).forEach(one -> assertSameReports(compiled, one));
        }
    }

    private static void assertSameReports(CompiledPackage compiled, CaseFile caseFile) {
        Optional<CaseFile> visible = caseFile.asOf(county.asOf());
        if (visible.isEmpty()) {
            return;
        }
        List<Object> facts = new Run(compiled, visible.get(), county.asOf(), new NextCheck(county.asOf())).facts();
        RuleBase rules = compiled.ruleBase();
        assertThat(texts(rules.fire(facts))).as(caseFile.caseId()).isEqualTo(texts(rules.fireInSession(facts)));
    }

    static List<String> texts(List<Report> reports) {
        List<String> texts = new ArrayList<>();
        for (Report report : reports) {
            Step subject = report.subject();
            Milestone milestone = report.milestone();
            texts.add(String.join("|", report.rule(), "" + report.undetermined(), report.missing(),
                    "" + report.evidence().stream().map(step -> step.fact().key().toString()).sorted().toList(),
                    "" + report.measures(), "" + report.at(), "" + report.due(), "" + report.node(),
                    "" + report.official(), "" + report.department(), "" + report.key(),
                    subject == null ? "" : subject.fact().key().toString(),
                    milestone == null ? "" : milestone.getKey() + milestone.getLevel() + milestone.getAt()));
        }
        texts.sort(null);
        return texts;
    }
}
