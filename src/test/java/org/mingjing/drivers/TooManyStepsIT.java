package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.facts.NodeFact;
import org.mingjing.given.GivenFact;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.ledger.decisions.Failure;

/** A rule that joins too many facts costs one package of one case, and is not tried again until something has changed. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TooManyStepsIT {

    private static final Path GOOD = Path.of("src/test/resources/good-package");
    private static final Instant START = Instant.parse("2025-03-03T01:00:00Z");
    private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

    @Test
    void other_cases_and_other_packages_go_on_and_the_failed_one_waits(@TempDir Path folder) throws IOException, SQLException {
        Path packages = folder.resolve("packages");
        make(packages.resolve("good"), "good", "1.0.0", "");
        make(packages.resolve("greedy"), "greedy", "1.0.0", """

                rule "TOO MUCH"
                when
                    $a : Step()
                    $b : Step(place != $a.place)
                    $c : Step(place != $b.place)
                    $d : Step(place > $c.place, place < $c.place)
                then
                    findings.found("LATE").on($a);
                end
                """);
        try (TestDatabase database = TestDatabase.create()) {
            try (Installation installation = open(folder, database, packages, NOW)) {
                receive(installation, "LONG", 600);
                receive(installation, "SHORT", 3);
                List<AssessedBatch> first = sweep(installation, NOW);
                assertThat(failures(first)).singleElement().satisfies(failure -> {
                    assertThat(failure.rules()).hasToString("greedy@1.0.0");
                    assertThat(failure.reason()).startsWith("Case LONG cannot be assessed by greedy@1.0.0: the rule "
                            + "'TOO MUCH' tries more than 10,000,000 combinations");
                });
                assertThat(installation.ledger().decisions().ofCase("LONG")).extracting(one -> one.rules().id())
                        .containsExactly("good");
                assertThat(installation.ledger().decisions().ofCase("SHORT")).extracting(one -> one.rules().id())
                        .containsExactlyInAnyOrder("good", "greedy");

                assertThat(cases(sweep(installation, NOW.plus(Duration.ofHours(23))))).doesNotContain("LONG");
                assertThat(cases(sweep(installation, NOW.plus(Duration.ofDays(1))))).contains("LONG");
                receive(installation, "LONG", 601);
                assertThat(cases(sweep(installation, NOW.plus(Duration.ofDays(1))))).contains("LONG");
            }
            make(packages.resolve("greedy-mended"), "greedy", "1.0.1", "");
            try (Installation installation = open(folder, database, packages, NOW)) {
                List<AssessedBatch> mended = sweep(installation, NOW.plus(Duration.ofDays(1)));
                assertThat(cases(mended)).contains("LONG");
                assertThat(failures(mended)).isEmpty();
                assertThat(installation.ledger().decisions().failedCases(NOW.plus(Duration.ofDays(9)), "", 1)).isEmpty();
            }
        }
    }

    private static Installation open(Path home, TestDatabase database, Path packages, Instant now) {
        return Installation.open(new Installation.Options(home, database.url(), List.of(packages),
                new SettableClock(now.plus(Duration.ofDays(10))), compiling -> () -> { }));
    }

    private static List<AssessedBatch> sweep(Installation installation, Instant asOf) {
        ConcurrentLinkedQueue<AssessedBatch> batches = new ConcurrentLinkedQueue<>();
        try (Assessing assessing = new Assessing(installation, batches::add)) {
            new Sweep(assessing).run(asOf);
        }
        return List.copyOf(batches);
    }

    private static List<Failure> failures(List<AssessedBatch> batches) {
        return batches.stream().flatMap(batch -> batch.failures().stream()).toList();
    }

    private static List<String> cases(List<AssessedBatch> batches) {
        return batches.stream().flatMap(batch -> batch.cases().stream()).map(one -> one.caseId()).toList();
    }

    private static void receive(Installation installation, String caseId, int count) {
        List<NodeFact> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(GivenFact.of("test", caseId + "-" + i, caseId, "receipt", START.plusSeconds(i)).by("dept", "", "official-" + i % 7)
                    .fact());
        }
        installation.ledger().receive(facts, NOW);
    }

    private static void make(Path folder, String id, String version, String rule) throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(GOOD)) {
            for (Path file : files.toList()) {
                Files.writeString(folder.resolve(file.getFileName().toString()), Files.readString(file)
                        .replace("id: good", "id: " + id).replace("version: 1.0.0", "version: " + version));
            }
        }
        Files.writeString(folder.resolve("rules.drl"), Files.readString(folder.resolve("rules.drl")) + rule);
    }
}
