package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.TestDatabase;

/** A year of a county, lived through in small batches, ends where one import at its end would. */
class LiveCountyIT {

    private static final int CASES = 3_000;
    private static final int BATCH_FACTS = 250;
    private static final int BATCHES_BETWEEN_SWEEPS = 7;

    @TempDir
    Path folder;

    @Test
    void facts_as_they_happen_with_sweeps_between_end_in_the_truth() throws Exception {
        CountyLines county = CountyLines.make(folder.resolve("county"), CASES, 3);
        SettableClock clock = new SettableClock(county.facts().get(0).occurredAt());
        try (TestDatabase database = TestDatabase.create();
                Installation installation = Installation.open(new Installation.Options(
                        folder, database.url(), List.of(), clock, compiling -> () -> { }));
                Assessing assessing = new Assessing(installation, batch -> assertThat(batch.failures()).isEmpty())) {
            Intake intake = new Intake(installation, assessing);
            Sweep sweep = new Sweep(assessing);
            intake.receiveEntries(county.registry());
            live(county.facts(), clock, intake, sweep);
            clock.set(county.asOf());
            sweep.run(county.asOf());

            StringBuilder findings = new StringBuilder();
            FindingsCsv.write(installation, "", findings);
            assertThat(findings).hasToString(county.truth());
        }
    }

    private static void live(List<NodeFact> facts, SettableClock clock, Intake intake, Sweep sweep) {
        int batches = 0;
        for (int from = 0; from < facts.size(); from += BATCH_FACTS) {
            List<NodeFact> batch = facts.subList(from, Math.min(facts.size(), from + BATCH_FACTS));
            clock.set(batch.get(batch.size() - 1).occurredAt());
            intake.receive(batch);
            if (++batches % BATCHES_BETWEEN_SWEEPS == 0) {
                sweep.run(clock.instant());
            }
        }
    }
}
