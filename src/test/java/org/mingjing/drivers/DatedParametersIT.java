package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dated value decided is decided again from the record alone, without the folder that the package came from. */
class DatedParametersIT {

    @TempDir
    Path folder;

    private SmallPackage tenThenFive(String appliesAt) throws IOException {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-01-01", "appliesAt: " + appliesAt,
                "parameterFiles: [parameters/days.yaml]").with("limits.dmn", "<text>10</text>", "<text>days</text>");
        Files.createDirectories(rules.folder().resolve("parameters"));
        Files.writeString(rules.folder().resolve("parameters/days.yaml"), """
                days:
                  title: {zh: 办理期限}
                  unit: working-day
                  values:
                    - {from: 2026-01-01, value: 10, basis: 示例第五条}
                    - {from: 2026-05-18, value: 5, basis: 示例第五条}
                """);
        return rules;
    }

    @Test
    void each_case_is_decided_by_the_value_of_its_start_and_replayed_from_the_record() throws Exception {
        Path home = folder.resolve("home");
        try (SmallHome open = SmallHome.open(home, "2026-06-10T12:00:00+08:00", tenThenFive("case-start"))) {
            open.step("OLD", "receipt", "2026-05-14T10:00:00+08:00");
            open.step("NEW", "receipt", "2026-05-18T10:00:00+08:00");

            assertThat(open.findings()).containsExactly("NEW LATE red 2026-05-26T00:00 by 1.0.0", "OLD LATE red 2026-05-29T00:00 by 1.0.0");
            AtomicInteger decisions = new AtomicInteger();
            try (Replay replay = Replay.asRecorded(open.installation)) {
                replay.run(ReplayRange.ALL, (made, differences) -> {
                    decisions.addAndGet(made);
                    assertThat(differences).isEmpty();
                });
            }
            assertThat(decisions).hasValueGreaterThan(0);
            assertThat(open.installation.ledger().decisions().packages()).filteredOn(rules -> rules.id().id().equals("good")).singleElement()
                    .satisfies(rules -> assertThat(rules.files()).containsKey("parameters/days.yaml"));
        }
    }

    @Test
    void at_each_node_the_new_value_is_looked_for_when_it_comes_in() throws Exception {
        try (SmallHome open = SmallHome.open(folder.resolve("home"), "2026-05-12T12:00:00+08:00", tenThenFive("each-node"))) {
            open.step("C", "receipt", "2026-05-11T10:00:00+08:00");
            assertThat(open.installation.ledger().nextDue()).hasValue(SmallHome.instant("2026-05-18T00:00:00+08:00"));

            open.sweep("2026-05-18T08:00:00+08:00");
            assertThat(open.findings()).as("five working days end on the day on which they come in").isEmpty();
            open.sweep("2026-05-19T08:00:00+08:00");
            assertThat(open.findings()).containsExactly("C LATE red 2026-05-19T00:00 by 1.0.0");
        }
    }
}
