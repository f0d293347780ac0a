package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions are made again as they were, and a changed number shows in exactly the cases it touches. */
class ReplayIT {

    @TempDir
    static Path folder;

    private static GeneratedFolder county;
    private static Program program;

    @BeforeAll
    static void importACounty() throws Exception {
        county = GeneratedFolder.make(folder, 800, 42);
        program = county.imported(folder.resolve("home"));
    }

    @AfterAll
    static void close() throws Exception {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void as_recorded_nothing_differs() throws Exception {
        Program.Ran replay = program.run("replay").endedWell();

        assertThat(replay.err()).isEqualTo(String.format(Locale.ROOT,
                "Replayed %,d decisions; 0 differences in 0 cases.%n",
                program.database().number("select count(*) from decision")));
    }

    @Test
    void a_shorter_period_to_decide_differs_in_exactly_the_cases_it_touches() throws Exception {
        namesExactlyWhatAnotherHomeFinds(draft("shorter-period", "limits.dmn",
                "<outputEntry id=\"decision-20-o2\"><text>20</text>", "<outputEntry id=\"decision-20-o2\"><text>12</text>"));
    }

    @Test
    void less_time_to_enter_differs_in_exactly_the_cases_it_touches() throws Exception {
        namesExactlyWhatAnotherHomeFinds(draft("less-time-to-enter", "thresholds.dmn",
                "<outputEntry id=\"default-o2\"><text>24</text>", "<outputEntry id=\"default-o2\"><text>2</text>"));
    }

    @Test
    void an_unknown_version_is_refused_with_the_ones_there_are() {
        Program.Ran replay = program.run("replay", "--package", "cn-licensing@9.9.9").ended(1);

        assertThat(replay.err()).isEqualTo("There is no package cn-licensing@9.9.9; known are cn-licensing@1.0.0, cn-licensing@1.1.0, "
                + "handling@1.1.0, scoring@1.0.0, wabo-receipt@1.0.0. Add its folder with --rules.\n");
    }

    /** The same facts in a home where the draft is in force show, apart from any replay, which cases come out differently. */
    private static void namesExactlyWhatAnotherHomeFinds(Path draft) throws Exception {
        TreeSet<String> expected = new TreeSet<>();
        try (Program other = Program.at(folder.resolve("home-" + draft.getFileName()))) {
            other.out("--rules", draft.toString(), "import", "--source", "county", "--as-of", county.asOf(),
                    county.path().toString());
            Map<String, List<String>> before = findingsByCase(program);
            Map<String, List<String>> after = findingsByCase(other);
            Stream.of(before, after).flatMap(all -> all.keySet().stream())
                    .filter(id -> !before.getOrDefault(id, List.of()).equals(after.getOrDefault(id, List.of())))
                    .forEach(expected::add);
        }
        assertThat(expected).isNotEmpty();

        Path differences = folder.resolve(draft.getFileName() + ".csv");
        program.run("--rules", draft.toString(), "replay", "--package", "cn-licensing@1.0.1", "--out",
                differences.toString()).ended(3);

        List<String> named = Files.readAllLines(differences).stream().skip(1).map(row -> row.split(",", -1)[0])
                .distinct().toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(expected);
        givesTheSameAsADraft(draft, differences);
    }

    /** What nobody has published is run in a process of its own, which must make no difference. */
    private static void givesTheSameAsADraft(Path draft, Path expected) throws IOException {
        replace(draft.resolve("package.yaml"), "state: published", "state: draft");
        Path differences = folder.resolve(draft.getFileName() + "-draft.csv");
        program.run("--rules", draft.toString(), "replay", "--package", "cn-licensing@1.0.1", "--out",
                differences.toString()).ended(3);

        assertThat(differences).hasSameTextualContentAs(expected);
    }

    /** The rows of each case without the version, which differs in all of them. */
    private static Map<String, List<String>> findingsByCase(Program program) {
        return program.findings().lines().skip(1).map(row -> row.substring(0, row.lastIndexOf(',')))
                .collect(Collectors.groupingBy(row -> row.substring(0, row.indexOf(',')), TreeMap::new,
                        Collectors.toList()));
    }

    /** The built-in package as version 1.0.1 with one text replaced in one of its files. */
    private static Path draft(String name, String file, String was, String becomes) throws IOException {
        Path draft = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(Path.of("rules", "cn-licensing"))) {
            for (Path each : files.toList()) {
                Files.copy(each, draft.resolve(each.getFileName()));
            }
        }
        replace(draft.resolve("package.yaml"), "version: 1.0.0", "version: 1.0.1");
        replace(draft.resolve(file), was, becomes);
        return draft;
    }

    private static void replace(Path file, String was, String becomes) throws IOException {
        String text = Files.readString(file);
        assertThat(text).containsOnlyOnce(was);
        Files.writeString(file, text.replace(was, becomes));
    }
}
