package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.database.LedgerException;
import org.mingjing.rules.PackageSource;

/** A replay goes back to what was known at an instant, and takes the decisions of the as-of instants asked for. */
class ReplayRangeIT {

    @TempDir
    Path folder;

    @Test
    void only_decisions_of_the_instants_asked_for_are_made_again() throws Exception {
        try (SmallHome home = SmallHome.open(folder, "2026-03-02T12:00:00+08:00",
                SmallPackage.write(folder, "1.0.0", "2026-01-01"))) {
            home.step("A", "receipt", "2026-03-02T09:00:00+08:00");
            home.sweep("2026-03-20T12:00:00+08:00");
            home.step("B", "receipt", "2026-03-20T09:00:00+08:00");

            assertThat(replayed(home, null, null, null)).isEqualTo(3);
            assertThat(replayed(home, "2026-03-20T12:00:00+08:00", null, null)).as("from is taken").isEqualTo(2);
            assertThat(replayed(home, null, "2026-03-20T12:00:00+08:00", null)).as("to is left out").isEqualTo(1);
            assertThat(replayed(home, "2026-03-02T12:00:01+08:00", "2026-03-20T11:00:00+08:00", null)).isZero();
        }
    }

    @Test
    void what_was_not_known_then_is_not_made_again() throws Exception {
        try (SmallHome home = SmallHome.open(folder, "2026-03-02T12:00:00+08:00",
                SmallPackage.write(folder, "1.0.0", "2026-01-01"))) {
            home.step("A", "receipt", "2026-03-02T09:00:00+08:00");
            home.sweep("2026-03-20T12:00:00+08:00");

            assertThat(replayed(home, null, null, "2026-03-02T11:59:59+08:00")).isZero();
            assertThat(replayed(home, null, null, "2026-03-10T12:00:00+08:00")).isEqualTo(1);
            assertThat(replayed(home, null, null, "2026-03-21T12:00:00+08:00")).isEqualTo(2);
        }
    }

    @Test
    void a_replay_that_is_closed_before_its_end_says_so_and_begins_nothing_more() throws Exception {
        try (SmallHome home = SmallHome.open(folder, "2026-03-02T12:00:00+08:00",
                SmallPackage.write(folder, "1.0.0", "2026-01-01"))) {
            home.step("A", "receipt", "2026-03-02T09:00:00+08:00");
            Replay replay = Replay.asRecorded(home.installation);

            assertThatThrownBy(() -> replay.run(ReplayRange.ALL, new ReplayProgress() {
                @Override
                public void expected(long decisions) {
                    assertThat(decisions).isOne();
                    replay.close();
                }

                @Override
                public void replayed(int count, List<Difference> found) {
                    throw new AssertionError("after it was closed");
                }
            })).isInstanceOf(LedgerException.class).hasMessageStartingWith("The work was stopped.");
        }
    }

    @Test
    void another_version_is_compared_with_what_was_decided_then() throws Exception {
        SmallPackage other = SmallPackage.write(folder, "1.0.1", "2026-02-01").withDays(5);
        try (SmallHome home = SmallHome.open(folder, "2026-03-10T12:00:00+08:00",
                SmallPackage.write(folder, "1.0.0", "2026-01-01"))) {
            home.step("A", "receipt", "2026-03-02T09:00:00+08:00");
            home.sweep("2026-03-20T12:00:00+08:00");

            assertThat(with(home, other, "2026-03-11T00:00:00+08:00")).singleElement()
                    .satisfies(found -> assertThat(found.change()).isEqualTo("gained"));
            assertThat(with(home, other, null)).singleElement().satisfies(found -> {
                assertThat(found.change()).isEqualTo("changed");
                assertThat(found.what().toString()).startsWith("at 2026-03-16T16:00:00Z -> 2026-03-09T16:00:00Z; due ")
                        .contains("sentence 逾期").doesNotContain("official", "level");
            });
        }
    }

    @Test
    void another_sentence_is_a_difference_that_is_told_once() throws Exception {
        SmallPackage other = SmallPackage.write(folder, "1.0.1", "2026-02-01")
                .with("messages.yaml", "第 {nth} 次决定。", "决定第 {nth} 次作出。");
        try (SmallHome home = SmallHome.open(folder, "2026-03-10T12:00:00+08:00",
                SmallPackage.write(folder, "1.0.0", "2026-01-01"))) {
            home.step("A", "decision", "2026-03-02T09:00:00+08:00");
            home.step("A", "decision", "2026-03-03T09:00:00+08:00");

            assertThat(with(home, other, null)).singleElement().satisfies(found -> {
                assertThat(found.change()).isEqualTo("changed");
                assertThat(found.what().toString()).startsWith("sentence 第 ").contains(" -> 决定第 ");
            });
        }
    }

    @Test
    void a_package_that_decided_and_is_not_recorded_is_told_in_a_sentence() throws Exception {
        SmallPackage other = SmallPackage.write(folder, "1.0.1", "2026-02-01");
        try (SmallHome home = SmallHome.open(folder, "2026-03-10T12:00:00+08:00",
                SmallPackage.write(folder, "1.0.0", "2026-01-01"))) {
            home.step("A", "receipt", "2026-03-02T09:00:00+08:00");
            home.database.tamper("delete from package where id = 'good'");

            assertThat(with(home, other, null)).singleElement().satisfies(found -> {
                assertThat(found.change()).isEqualTo("failed");
                assertThat(found.what().toString()).contains("which decided, is not recorded");
            });
        }
    }

    private static long replayed(SmallHome home, @Nullable String from, @Nullable String to, @Nullable String knownAt) {
        long[] decisions = {0};
        try (Replay replay = Replay.asRecorded(home.installation)) {
            replay.run(new ReplayRange(instant(from), instant(to), instant(knownAt)), (count, differences) -> {
                decisions[0] += count;
                assertThat(differences).isEmpty();
            });
        }
        return decisions[0];
    }

    private static List<Difference> with(SmallHome home, SmallPackage other, @Nullable String knownAt) {
        List<Difference> found = new ArrayList<>();
        try (Replay replay = Replay.with(home.installation, PackageSource.read(other.folder()))) {
            replay.run(new ReplayRange(null, null, instant(knownAt)), (count, differences) -> found.addAll(differences));
        }
        return found;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : SmallHome.instant(text);
    }
}
