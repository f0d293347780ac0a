package org.mingjing.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.Assessor;
import org.mingjing.assess.Assessors;
import org.mingjing.assess.DatedPackage;
import org.mingjing.check.PackageCheck;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.engine.Fallbacks;
import org.mingjing.engine.reference.TableCompiler;
import org.mingjing.facts.CaseFile;
import org.mingjing.given.CountyCases;
import org.mingjing.given.FixturePackages;
import org.mingjing.given.TableText;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** Nobody can tell from what is found whether tables were asked by their index or by kie-dmn. */
class TableModesTest {

    private static final int CASES = 300;

    @Test
    void assessments_are_the_same_to_the_byte(@TempDir Path folder) throws IOException {
        CountyCases county = CountyCases.generate(folder, CASES, 11);
        RulePackage rules = PackageSource.builtIn("cn-licensing");
        try (Assessors compiled = new Assessors(1);
                Assessors interpreted = new Assessors(1, compiling -> () -> { }, Engines.of(EngineChoice.REFERENCE))) {
            for (List<CaseFile> cases : List.of(county.files(), county.disturbed(12))) {
                assertThat(cases).hasSize(CASES).allSatisfy(one ->
                        assertThat(assessed(compiled.of(rules), one, county)).isEqualTo(assessed(interpreted.of(rules), one, county)));
            }
        }
    }

    private static String assessed(Assessor assessor, CaseFile one, CountyCases county) {
        try {
            return AssessmentJson.write(assessor.assess(one, county.asOf()));
        } catch (AssessmentFailed e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void every_built_in_table_has_an_index() {
        assertThat(PackageSource.builtIn()).isNotEmpty().flatExtracting(rules -> DatedPackage.of(rules).bySince().values()).allSatisfy(rules ->
                assertThat(TableCompiler.compile(rules, EngineChoice.PROVEN, new Fallbacks()))
                        .allSatisfy(table -> assertThat(table.whyInterpreted()).as(table.name()).isEmpty()));
    }

    @Test
    void an_index_that_differs_from_kie_dmn_is_found_out() {
        TableText right = TableText.table("t", "FIRST").input("x", "number").output("level", "string").row("< 5", "\"red\"");
        TableText wrong = TableText.table("t", "FIRST").input("x", "number").output("level", "string").row("<= 5", "\"red\"");

        assertThat(IndexedTables.difference(wrong.compile(EngineChoice.FAST).engine(), right.compile(EngineChoice.REFERENCE).engine(),
                List.of(Map.of("x", 4L), Map.of("x", 5L)))).asString().startsWith("its index and kie-dmn differ for {x=5}");
        assertThat(IndexedTables.difference(right.compile(EngineChoice.FAST).engine(), right.compile(EngineChoice.REFERENCE).engine(),
                List.of(Map.of("x", 4L), Map.of("x", 5L)))).isNull();
    }

    @Test
    void a_check_of_the_package_names_each_table_without_an_index_and_why() throws IOException {
        Map<String, String> files = new TreeMap<>(FixturePackages.good());
        files.computeIfPresent("limits.dmn", (name, text) -> text.replace("<text>10</text>", "<text>5 * string length(clock)</text>"));

        assertThat(PackageCheck.check(RulePackage.of(files))).filteredOn(problem -> problem.file().equals("limits.dmn"))
                .singleElement().satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Problem.Severity.NOTE);
                    assertThat(problem).hasToString("limits.dmn:8 [table 'limits']: The table is asked row by row, which is "
                            + "slow, because the result 'clock' is not a constant. Its answers are the same.");
                });
    }
}
