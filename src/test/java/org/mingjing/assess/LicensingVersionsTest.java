package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.county.County;
import org.mingjing.facts.CaseFile;
import org.mingjing.given.CountyCases;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/**
 * The package by article says what the one by kind of pattern says, of every case of a generated county and of disturbed
 * ones. What the scenarios ask is asked of both versions by their own test.
 */
class LicensingVersionsTest {

    private static final RulePackage BEFORE = PackageSource.builtIn("cn-licensing");
    private static final RulePackage BY_ARTICLE = PackageSource.builtIn("cn-licensing-1-1-0");

    @TempDir
    Path folder;

    /** All that is found but the rows that led there, which stand in other tables, and the unit. */
    private static String found(Assessment assessment) {
        List<String> out = new ArrayList<>();
        assessment.findings().forEach(finding -> out.add(String.join(" ", finding.rule(), finding.key(), finding.kind().code(),
                finding.nature().code(), finding.level().code(), finding.points().toPlainString(), finding.node(),
                String.valueOf(finding.at()), String.valueOf(finding.due()), finding.responsible().toString(), finding.basis(),
                String.valueOf(finding.near()), finding.evidence().toString(), withoutUnit(finding).toString())));
        assessment.undetermined().forEach(open -> out.add(open.toString()));
        assessment.clocks().forEach(clock -> out.add(clock.toString()));
        out.add(String.valueOf(assessment.nextCheckAt()));
        return String.join("\n", out);
    }

    // The version by article names the unit of a limit in its sentences, so that it is measured for it alone.
    private static Map<String, String> withoutUnit(Finding finding) {
        Map<String, String> measures = new TreeMap<>(finding.measuredValues());
        measures.remove("limitUnit");
        return measures;
    }

    @Test
    void both_versions_say_the_same_of_a_county() throws IOException {
        CountyCases county = CountyCases.generate(folder, 600, 29);
        List<CaseFile> files = new ArrayList<>(county.files());
        files.addAll(county.disturbed(30));
        int findings = 0;
        try (Assessors assessors = new Assessors(2)) {
            Assessor before = assessors.of(BEFORE);
            Assessor byArticle = assessors.of(BY_ARTICLE);
            for (CaseFile file : files) {
                Assessment expected = before.assess(file, county.asOf());
                assertThat(found(byArticle.assess(file, county.asOf()))).isEqualTo(found(expected));
                findings += expected.findings().size();
            }
        }
        assertThat(findings).isGreaterThan(100);
    }

    @Test
    void it_comes_into_force_after_every_case_that_the_calendar_can_count() {
        LocalDate last = LocalDate.ofInstant(County.latestAsOf(), BEFORE.manifest().timeZone());
        assertThat(BY_ARTICLE.manifest().effectiveFrom()).isAfter(last);
        assertThat(BEFORE.hash()).as("the version before stays what it was")
                .isEqualTo("71285742fa3eb694bbbdee659f646ce607d078f2538ffc18dd26ffafd442d654");
    }

    @Test
    void no_rule_file_repeats_what_the_milestones_say() {
        Predicate<String> reports = text -> text.contains("Milestone(");
        assertThat(BEFORE.files().values()).anyMatch(reports);
        assertThat(BY_ARTICLE.files().values()).noneMatch(reports);
    }
}
