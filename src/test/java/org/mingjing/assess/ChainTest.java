package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.check.PackageCheck;
import org.mingjing.engine.MatchedRow;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.given.CountyCases;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** Who shares in a finding of the chain is said by a table of the package; where it has none, by the roles that always did. */
class ChainTest {

    private static final String TABLE = "  - {file: chain.dmn, decision: chain, use: chain}\n";

    @TempDir
    Path folder;

    private CountyCases county;

    /** The cases of a county that nobody decided: all who handled and reviewed them had acted when the time was over. */
    private final List<CaseFile> undecided = new ArrayList<>();

    @BeforeEach
    void county() throws IOException {
        county = CountyCases.generate(folder, 300, 31);
        county.facts().forEach((id, facts) -> {
            List<NodeFact> before = facts.stream().filter(fact -> !Set.of("decision", "delivery").contains(fact.node())).toList();
            if (!before.isEmpty()) {
                undecided.add(CaseFile.of(id, before, county.registry()));
            }
        });
    }

    private static RulePackage changed(String file, String text, String other) {
        Map<String, String> files = new TreeMap<>(PackageSource.builtIn("cn-licensing-1-1-0").files());
        files.computeIfPresent(file, (name, old) -> {
            assertThat(old).contains(text);
            return old.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(other));
        });
        return RulePackage.of(files);
    }

    private static RulePackage rowGives(String row, String shares) {
        String cell = "<outputEntry id=\"" + row + "-o1\"><text>";
        return changed("chain.dmn", cell + (shares.equals("true") ? "false" : "true"), cell + shares);
    }

    private List<Finding> findings(RulePackage rules) {
        List<Finding> found = new ArrayList<>();
        try (Assessors assessors = new Assessors(1)) {
            Assessor assessor = assessors.of(rules);
            undecided.forEach(file -> found.addAll(assessor.assess(file, county.asOf()).findings()));
        }
        return found;
    }

    private static Set<String> roles(List<Finding> findings) {
        Set<String> roles = new TreeSet<>();
        findings.forEach(finding -> finding.responsible().forEach(one -> roles.add(one.role())));
        return roles;
    }

    private static Set<String> errors(RulePackage rules) {
        Set<String> errors = new TreeSet<>();
        PackageCheck.check(rules).stream().filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .forEach(problem -> errors.add(problem.toString()));
        return errors;
    }

    @Test
    void the_table_says_whose_role_shares() {
        assertThat(roles(findings(PackageSource.builtIn("cn-licensing-1-1-0")))).contains("owner", "reviewer").doesNotContain("handler");
        assertThat(roles(findings(rowGives("reviewer", "false")))).contains("owner").doesNotContain("reviewer");
        assertThat(roles(findings(rowGives("handler", "true")))).contains("owner", "reviewer", "handler");
    }

    @Test
    void the_row_that_made_somebody_share_is_among_the_rows_of_the_finding() {
        List<Finding> findings = findings(PackageSource.builtIn("cn-licensing-1-1-0"));
        assertThat(findings).anySatisfy(finding -> assertThat(finding.responsible()).hasSizeGreaterThan(1));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.rows().stream().filter(row -> row.table().equals("chain"))
                .map(MatchedRow::rowId)).containsExactlyInAnyOrderElementsOf(roles(List.of(finding)).stream()
                        .filter(role -> !role.equals(Responsible.OWNER)).toList()));
    }

    @Test
    void a_package_without_such_a_table_means_what_it_always_did() {
        List<String> bySilence = findings(changed("package.yaml", TABLE, "")).stream().map(finding -> finding.responsible().toString()).toList();
        List<String> byTable = findings(PackageSource.builtIn("cn-licensing-1-1-0")).stream().map(finding -> finding.responsible().toString()).toList();
        assertThat(bySilence).isEqualTo(byTable).anySatisfy(people -> assertThat(people).contains("reviewer"));
    }

    @Test
    void what_is_neither_true_nor_false_and_a_slip_of_the_pen_are_errors() {
        assertThat(errors(PackageSource.builtIn("cn-licensing-1-1-0"))).isEmpty();
        assertThat(errors(rowGives("head", "\"no\""))).anySatisfy(error -> assertThat(error).contains("chain.dmn").contains("shares"));
        assertThat(errors(changed("chain.dmn", "name=\"shares\" label", "name=\"share\" label")))
                .anySatisfy(error -> assertThat(error).contains("Did you mean 'shares'?"));
        assertThat(errors(changed("chain.dmn", "<text>\"approver\"</text>", "<text>\"aprover\"</text>")))
                .anySatisfy(error -> assertThat(error).contains("chain.dmn").contains("aprover"));
    }
}
