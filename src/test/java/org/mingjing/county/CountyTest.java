package org.mingjing.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyTest {

    private static final List<String> FILES =
            List.of("facts.ndjson.gz", "registry.ndjson.gz", "county.yaml", "truth.csv");

    @TempDir
    Path folder;

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        County.generate(300, 7, County.defaultAsOf(), folder.resolve("a"));
        County.generate(300, 7, County.defaultAsOf(), folder.resolve("b"));

        for (String file : FILES) {
            assertThat(folder.resolve("a").resolve(file)).hasSameBinaryContentAs(folder.resolve("b").resolve(file));
        }
    }

    @Test
    void another_seed_gives_another_county() throws IOException {
        County.generate(300, 7, County.defaultAsOf(), folder.resolve("a"));
        County.generate(300, 8, County.defaultAsOf(), folder.resolve("b"));

        assertThat(Files.mismatch(folder.resolve("a/facts.ndjson.gz"), folder.resolve("b/facts.ndjson.gz")))
                .isNotEqualTo(-1);
        assertThat(Files.mismatch(folder.resolve("a/truth.csv"), folder.resolve("b/truth.csv"))).isNotEqualTo(-1);
    }

    @Test
    void a_smaller_county_is_the_beginning_of_a_larger_one() throws IOException {
        County.generate(100, 7, County.defaultAsOf(), folder.resolve("a"));
        County.generate(200, 7, County.defaultAsOf(), folder.resolve("b"));

        assertThat(Files.readAllLines(folder.resolve("b/truth.csv")))
                .startsWith(Files.readAllLines(folder.resolve("a/truth.csv")).toArray(String[]::new));
    }

    @Test
    void every_rule_is_planted_in_every_level_it_can_reach() {
        Summary summary = County.generate(5000, 42, County.defaultAsOf(), folder);

        assertThat(summary.findingsByRuleAndLevel().keySet())
                .containsExactlyInAnyOrderElementsOf(TruthTable.builtIn().rulesWithLevels());
    }

    @Test
    void the_county_has_the_published_size() {
        County.generate(10, 1, County.defaultAsOf(), folder);
        List<String> registry = GeneratedCounty.lines(folder.resolve("registry.ndjson.gz"));

        assertThat(registry).filteredOn(line -> line.contains("\"entry\":\"department\"")).hasSize(74);
        assertThat(registry).filteredOn(line -> line.contains("\"entry\":\"post\"")).hasSize(583);
        assertThat(registry).filteredOn(line -> line.contains("\"entry\":\"power\"")).hasSize(2893);
    }

    @Test
    void the_truth_is_sorted_by_case_rule_and_time_and_has_each_finding_once() throws IOException {
        County.generate(2000, 3, County.defaultAsOf(), folder);
        List<String> rows = Files.readAllLines(folder.resolve("truth.csv"));

        assertThat(rows.get(0)).isEqualTo(String.join(",", TruthRow.HEADER));
        List<List<String>> keys = rows.stream().skip(1).map(row -> List.of(row.split(",", -1)))
                .map(cells -> List.of(cells.get(0), cells.get(1), cells.get(7))).toList();
        assertThat(keys).isNotEmpty().isSortedAccordingTo((a, b) -> String.join("\0", a).compareTo(String.join("\0", b)));
        assertThat(rows).doesNotHaveDuplicates();
    }

    @Test
    void a_county_as_of_the_end_of_the_calendar_stays_inside_it() {
        Summary summary = County.generate(1000, 5, Instant.parse("2026-12-31T01:30:00Z"), folder);

        assertThat(summary.findings()).isPositive();
    }

    @Test
    void a_county_can_be_as_of_a_day_off() {
        Summary summary = County.generate(1000, 5, Instant.parse("2026-02-17T20:00:00Z"), folder);

        assertThat(summary.findingsByRuleAndLevel()).containsKey("XK50-RENEWAL reminder")
                .doesNotContainKeys("XK42-DECISION reminder", "XK43-PRELIMINARY reminder");
    }

    @Test
    void an_instant_outside_the_calendar_is_refused_with_the_days_that_are_possible() {
        assertThatThrownBy(() -> County.generate(10, 5, Instant.parse("2027-01-01T00:00:00Z"), folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 2020-06-01 to 2026-12-31");
    }

    @Test
    void a_county_without_cases_is_refused() {
        assertThatThrownBy(() -> County.generate(0, 5, County.defaultAsOf(), folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one case");
    }
}
