package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.decisions.FindingAct;

/** With {@code appliesAt: each-node} a finding is decided by the version in force when it became true, whenever the case began. */
class EachNodeIT {

    private static final String EACH_NODE = "appliesAt: each-node";

    @TempDir
    Path folder;

    @Test
    void a_case_begun_before_the_package_came_into_force_is_decided_from_then_on() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-05-15", EACH_NODE);
        try (SmallHome home = SmallHome.open(folder, "2026-06-10T12:00:00+08:00", rules)) {
            home.step("OLD", "decision", "2026-05-01T10:00:00+08:00");
            home.step("OLD", "decision", "2026-05-02T10:00:00+08:00");
            home.step("OLD", "decision", "2026-06-01T10:00:00+08:00");
            home.step("NEW", "decision", "2026-05-20T10:00:00+08:00");
            home.step("NEW", "decision", "2026-06-01T10:00:00+08:00");

            assertThat(home.findings()).containsExactly("NEW REPEATED yellow 2026-06-01T10:00 by 1.0.0",
                    "OLD REPEATED yellow 2026-06-01T10:00 by 1.0.0");
            assertThat(home.notes).isEmpty();
        }
    }

    @Test
    void also_in_silence() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-05-15", EACH_NODE);
        try (SmallHome home = SmallHome.open(folder, "2026-05-12T12:00:00+08:00", rules)) {
            home.step("C", "receipt", "2026-05-07T10:00:00+08:00");
            assertThat(home.installation.ledger().nextDue()).hasValue(SmallHome.instant("2026-05-15T00:00:00+08:00"));
            assertThat(home.notes).singleElement().satisfies(note -> {
                assertThat(note.kind()).isEqualTo(CaseNote.Kind.BEFORE_EFFECT);
                assertThat(note.why()).hasToString("it began before good@1.0.0 came into force on 2026-05-15");
            });

            home.sweep("2026-05-15T00:00:01+08:00");
            assertThat(home.findings()).isEmpty();
            home.sweep("2026-05-22T08:00:00+08:00");

            assertThat(home.findings()).containsExactly("C LATE red 2026-05-21T00:00 by 1.0.0");
        }
    }

    @Test
    void what_fell_due_before_it_came_into_force_is_not_its_matter() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-05-15", EACH_NODE);
        try (SmallHome home = SmallHome.open(folder, "2026-06-12T12:00:00+08:00", rules)) {
            home.step("C", "receipt", "2026-04-07T10:00:00+08:00");

            assertThat(home.findings()).isEmpty();
        }
    }

    @Test
    void each_of_two_versions_answers_for_its_own_time() throws Exception {
        SmallPackage first = SmallPackage.write(folder, "1.0.0", "2026-01-01", EACH_NODE);
        SmallPackage second = SmallPackage.write(folder, "2.0.0", "2026-05-15", EACH_NODE)
                .with("grading.dmn", "<text>\"red\"</text></outputEntry>", "<text>\"yellow\"</text></outputEntry>");
        try (SmallHome home = SmallHome.open(folder, "2026-05-10T12:00:00+08:00", first, second)) {
            home.step("BEFORE", "receipt", "2026-04-07T10:00:00+08:00");
            home.step("AFTER", "receipt", "2026-05-06T10:00:00+08:00");
            home.sweep("2026-06-01T12:00:00+08:00");

            assertThat(home.findings()).containsExactly("AFTER LATE yellow 2026-05-20T00:00 by 2.0.0",
                    "BEFORE LATE red 2026-04-22T00:00 by 1.0.0");
        }
    }

    @Test
    void a_shorter_limit_of_the_next_version_is_seen_in_time() throws Exception {
        SmallPackage first = SmallPackage.write(folder, "1.0.0", "2026-01-01", EACH_NODE).withDays(20);
        SmallPackage second = SmallPackage.write(folder, "2.0.0", "2026-05-15", EACH_NODE).withDays(7);
        try (SmallHome home = SmallHome.open(folder, "2026-05-10T12:00:00+08:00", first, second)) {
            home.step("C", "receipt", "2026-05-07T10:00:00+08:00");
            home.sweep("2026-05-15T12:00:00+08:00");
            home.sweep("2026-05-16T12:00:00+08:00");

            assertThat(home.findings()).containsExactly("C LATE red 2026-05-16T00:00 by 2.0.0");
        }
    }

    @Test
    void what_two_versions_find_is_one_finding_of_the_one_in_whose_time_it_became_true_first() throws Exception {
        SmallPackage first = SmallPackage.write(folder, "1.0.0", "2026-01-01", EACH_NODE);
        SmallPackage second = SmallPackage.write(folder, "2.0.0", "2026-05-15", EACH_NODE).withDays(20);
        try (SmallHome home = SmallHome.open(folder, "2026-06-30T12:00:00+08:00", first, second)) {
            home.step("C", "receipt", "2026-04-20T10:00:00+08:00");

            assertThat(home.findings()).containsExactly("C LATE red 2026-05-08T00:00 by 1.0.0");
            assertThat(home.database.number("select count(*) from record where kind = 'finding' and body like '%\"act\":\""
                    + FindingAct.RAISED.code() + "\"%'")).isOne();
        }
    }

    @Test
    void a_version_that_applies_at_case_start_keeps_the_cases_that_began_in_its_time() throws Exception {
        SmallPackage first = SmallPackage.write(folder, "1.0.0", "2026-01-01");
        SmallPackage second = SmallPackage.write(folder, "2.0.0", "2026-05-15", EACH_NODE);
        try (SmallHome home = SmallHome.open(folder, "2026-06-30T12:00:00+08:00", first, second)) {
            home.step("OLD", "receipt", "2026-05-11T10:00:00+08:00");
            home.step("NEW", "receipt", "2026-05-18T10:00:00+08:00");

            assertThat(home.findings()).containsExactly("NEW LATE red 2026-06-02T00:00 by 2.0.0",
                    "OLD LATE red 2026-05-26T00:00 by 1.0.0");
        }
    }
}
