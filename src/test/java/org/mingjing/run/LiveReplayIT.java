package org.mingjing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.facts.FactJson;
import org.mingjing.ledger.TestDatabase;

/** What was decided live is decided again in replay, to the byte. */
class LiveReplayIT {

    private static final Clock FINER_THAN_FACTS =
            Clock.fixed(Instant.parse("2011-12-30T10:00:00.123456789Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @Test
    void a_decision_made_at_any_fraction_of_a_millisecond_is_replayed_identically() throws Exception {
        try (TestDatabase database = TestDatabase.create();
                Installation installation = Installation.open(new Installation.Options(
                        home, database.url(), List.of(), FINER_THAN_FACTS, compiling -> () -> { }));
                Assessing assessing = new Assessing(installation, batch -> { })) {
            new Intake(installation, assessing).receive(List.of(FactJson.read("""
                    {"source": "wabo-receipt", "factId": "1", "caseId": "case-1", "node": "T02 Check",
                     "occurredAt": "2011-12-01T09:00:00+01:00", "official": "R1"}""")));

            List<Difference> differences = new ArrayList<>();
            List<Integer> decisions = new ArrayList<>();
            try (Replay replay = new Replay(installation)) {
                replay.asRecorded(ReplayRange.ALL, (count, found) -> {
                    decisions.add(count);
                    differences.addAll(found);
                });
            }

            assertThat(decisions).containsExactly(1);
            assertThat(differences).isEmpty();
        }
    }
}
