package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a generated county is planned to lead to is found, all of it and nothing else. */
class CountyIT {

    private static final int CASES = 3_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 20_240_506})
    void import_and_sweep_find_exactly_the_truth(long seed) throws Exception {
        GeneratedFolder county = GeneratedFolder.make(folder, CASES, seed);
        try (Program program = Program.at(folder.resolve("home"))) {
            program.out("import", "--source", "county", county.path().toString());
            program.out("sweep", "--as-of", county.asOf());

            assertThat(program.findings()).isEqualTo(county.truth());
        }
    }

    @Test
    void lines_delivered_in_disorder_and_assessed_between_end_in_the_same_truth() throws Exception {
        GeneratedFolder county = GeneratedFolder.make(folder, CASES, 11);
        try (Program program = Program.at(folder.resolve("home"))) {
            deliverInDisorder(county, program);
            program.out("sweep", "--as-of", county.asOf());

            assertThat(program.findings()).isEqualTo(county.truth());
            program.run("replay").endedWell();
            program.run("audit", "verify").endedWell();
        }
    }

    /** Five parts, the registry after the second, each assessed as of another day of the year before. */
    private void deliverInDisorder(GeneratedFolder county, Program program) throws Exception {
        List<String> lines = FactFiles.shuffled(county.facts(), 5);
        OffsetDateTime end = OffsetDateTime.parse(county.asOf());
        int[] daysBefore = {200, 20, 340, 0, 90};
        for (int part = 0; part < daysBefore.length; part++) {
            Path file = FactFiles.write(folder, "part-" + part + ".ndjson",
                    lines.subList(lines.size() * part / daysBefore.length, lines.size() * (part + 1) / daysBefore.length));
            program.out("import", "--source", "county", "--as-of",
                    end.minus(Duration.ofDays(daysBefore[part])).toString(), file.toString());
            if (part == 1) {
                program.out("import", "--source", "county", "--as-of", end.minusDays(100).toString(),
                        county.registry().toString());
            }
        }
    }
}
