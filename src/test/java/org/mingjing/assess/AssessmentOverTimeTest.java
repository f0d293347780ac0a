package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.county.County;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.given.CountyCases;
import org.mingjing.rules.PackageSource;

/**
 * What is found of a case changes when a fact occurs or a next check says so, and at no other instant: so a sweep from
 * check to check misses nothing. Tried on cases of a generated county and on disturbed ones.
 */
class AssessmentOverTimeTest {

    private static final int CASES = 250;
    private static final int INSTANTS = 6;
    private static final int CHECKS_MAX = 200;
    /** The end of the last year the calendar knows. */
    private static final Instant END = County.latestAsOf();
    private static final Assessors ASSESSORS = new Assessors(1);
    private static final List<CaseFile> FILES = new ArrayList<>();

    @TempDir
    static Path folder;

    private final Assessor assessor = ASSESSORS.of(PackageSource.builtIn("cn-licensing"));

    @BeforeAll
    static void generate() throws IOException {
        CountyCases county = CountyCases.generate(folder, CASES, 11);
        FILES.addAll(county.files());
        FILES.addAll(county.disturbed(12));
        FILES.addAll(county.disturbed(13));
    }

    @AfterAll
    static void close() {
        ASSESSORS.close();
        FILES.clear();
    }

    private Assessment at(CaseFile file, Instant instant) {
        return assessor.assess(file, instant);
    }

    private static List<Finding> found(Assessment assessment) {
        return assessment.findings().stream().map(Finding::withoutMeasuredValues).toList();
    }

    /** Some instants of the life of a case: random ones, and those just before and at its facts. */
    private static TreeSet<Instant> instants(CaseFile file, Random random) {
        TreeSet<Instant> instants = new TreeSet<>();
        long span = Duration.between(file.startedAt(), END).toMillis();
        for (int i = 0; i < INSTANTS; i++) {
            instants.add(file.startedAt().plusMillis(random.nextLong(span)));
        }
        NodeFact fact = file.facts().get(random.nextInt(file.facts().size()));
        instants.add(fact.occurredAt());
        instants.add(fact.occurredAt().minusMillis(1));
        return instants;
    }

    @Test
    void nothing_changes_before_the_next_check() {
        Random random = new Random(1);
        for (CaseFile file : FILES) {
            for (Instant instant : instants(file, random)) {
                Assessment now = at(file, instant);
                Instant last = now.nextCheckAt() == null ? END : now.nextCheckAt().minusMillis(1);
                Assessment before = at(file, last.isAfter(instant) ? last : instant);
                assertThat(found(before)).as("%s from %s to %s", file.caseId(), instant, last).isEqualTo(found(now));
                assertThat(before.undetermined()).isEqualTo(now.undetermined());
                assertThat(before.nextCheckAt()).isEqualTo(now.nextCheckAt());
            }
        }
    }

    @Test
    void a_sweep_from_check_to_check_ends_where_one_look_at_the_end_does() {
        for (CaseFile file : FILES) {
            Assessment swept = at(file, file.startedAt());
            int checks = 0;
            while (swept.nextCheckAt() != null && !swept.nextCheckAt().isAfter(END)) {
                assertThat(swept.nextCheckAt()).isAfter(swept.asOf());
                swept = at(file, swept.nextCheckAt());
                assertThat(++checks).as(file.caseId()).isLessThan(CHECKS_MAX);
            }
            assertThat(found(swept)).as(file.caseId()).isEqualTo(found(at(file, END)));
        }
    }

    @Test
    void a_finding_never_becomes_true_later_than_it_was_found() {
        for (CaseFile file : FILES) {
            for (Instant instant : instants(file, new Random(2))) {
                assertThat(at(file, instant).findings()).as(file.caseId())
                        .allSatisfy(finding -> assertThat(finding.at()).isBeforeOrEqualTo(instant));
            }
        }
    }

    /** Only an application deemed accepted in hindsight can be late before anybody could know (行政许可法 art. 32(4)). */
    @Test
    void the_instant_a_finding_became_true_is_one_at_which_the_case_is_looked_at() {
        for (CaseFile file : FILES) {
            TreeSet<Instant> looked = new TreeSet<>();
            Instant check = file.startedAt();
            while (check != null && !check.isAfter(END)) {
                looked.add(check);
                check = at(file, check).nextCheckAt();
            }
            assertThat(at(file, END).findings()).as(file.caseId())
                    .filteredOn(finding -> !finding.measuredValues().containsKey("deemed"))
                    .extracting(Finding::at).isSubsetOf(looked);
        }
    }

    @Test
    void in_silence_a_finding_can_rise_but_never_fall_or_vanish() {
        Random random = new Random(3);
        for (CaseFile file : FILES) {
            for (Instant instant : instants(file, random)) {
                Assessment now = at(file, instant);
                Assessment later = inSilence(file, instant);
                for (Finding finding : now.findings()) {
                    assertThat(later.findings()).as("%s from %s", file.caseId(), instant)
                            .anySatisfy(stands -> assertThat(risenFrom(finding, stands)).isTrue());
                }
            }
        }
    }

    /** The case as it would stand at the end if nothing more had happened. */
    private Assessment inSilence(CaseFile file, Instant instant) {
        return file.asOf(instant).map(quiet -> at(quiet, END)).orElseGet(() -> at(file, instant));
    }

    private static boolean risenFrom(Finding before, Finding after) {
        return after.rule().equals(before.rule()) && after.key().equals(before.key())
                && after.level().compareTo(before.level()) >= 0;
    }

    @Test
    void later_facts_are_not_seen_though_they_are_known() {
        Random random = new Random(4);
        for (CaseFile file : FILES) {
            for (Instant instant : instants(file, random)) {
                Assessment knowing = at(file, instant);
                file.asOf(instant).map(past -> at(past, instant)).ifPresent(ignorant -> {
                    assertThat(ignorant.findings()).as(file.caseId()).isEqualTo(knowing.findings());
                    assertThat(ignorant.clocks()).isEqualTo(knowing.clocks());
                });
            }
        }
    }
}
