package org.mingjing.drivers;

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
import org.mingjing.facts.Official;
import org.mingjing.ledger.TestDatabase;

/** What was decided live is decided again in replay, to the byte. */
class LiveReplayIT {

    private static final Clock FINER_THAN_FACTS =
            Clock.fixed(Instant.parse("2011-12-30T10:00:00.123456789Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @Test
    void a_decision_made_at_any_fraction_of_a_millisecond_is_replayed_identically() throws Exception {
        try (TestDatabase database = TestDatabase.create(); Installation installation = open(database, FINER_THAN_FACTS);
                Assessing assessing = new Assessing(installation, batch -> { })) {
            receive(installation, assessing, step(1, 0, "case-1", "T02 Check", "2011-12-01T09:00:00+01:00"));

            assertThat(replayed(installation)).isOne();
        }
    }

    @Test
    void decisions_are_made_again_from_what_was_known_then_whatever_was_corrected_since() throws Exception {
        SettableClock clock = new SettableClock(Instant.parse("2011-12-01T10:00:00Z"));
        try (TestDatabase database = TestDatabase.create(); Installation installation = open(database, clock);
                Assessing assessing = new Assessing(installation, batch -> { })) {
            Intake intake = new Intake(installation, assessing);
            intake.receiveEntries(List.of(official("first")));
            receive(installation, assessing, step(1, 0, "case-1", "T02 Check", "2011-12-01T09:00:00+01:00"));
            clock.set(Instant.parse("2011-12-02T10:00:00Z"));
            intake.receiveEntries(List.of(official("corrected")));
            receive(installation, assessing, step(2, 0, "case-1", "T04 Determine", "2011-12-02T09:00:00+01:00"));
            receive(installation, assessing, step(1, 1, "case-1", "T02 Check", "2011-12-01T11:00:00+01:00"));
            clock.set(Instant.parse("2011-12-03T10:00:00Z"));
            intake.receiveEntries(List.of(official("corrected again")));
            receive(installation, assessing, step(2, 1, "case-2", "T04 Determine", "2011-12-02T09:00:00+01:00"));

            // The first case four times, the last when a step turned out to be another's; the other case once.
            assertThat(replayed(installation)).isEqualTo(5);
        }
    }

    private Installation open(TestDatabase database, Clock clock) {
        return Installation.open(
                new Installation.Options(home, database.url(), List.of(), clock, compiling -> () -> { }));
    }

    private static void receive(Installation installation, Assessing assessing, String fact) {
        new Intake(installation, assessing).receive(List.of(FactJson.read(fact)));
    }

    private static String step(int id, int version, String caseId, String node, String occurredAt) {
        return """
                {"source": "wabo-receipt", "factId": "%d", "version": %d, "caseId": "%s", "node": "%s",
                 "occurredAt": "%s", "official": "R1"}""".formatted(id, version, caseId, node, occurredAt);
    }

    private static Official official(String name) {
        return new Official("R1", name, "D1", null, null);
    }

    /** Replays all decisions, of which none may differ. @return how many there are */
    private static int replayed(Installation installation) {
        List<Difference> differences = new ArrayList<>();
        int[] decisions = {0};
        try (Replay replay = Replay.asRecorded(installation)) {
            replay.run(ReplayRange.ALL, (count, found) -> {
                decisions[0] += count;
                differences.addAll(found);
            });
        }
        assertThat(differences).isEmpty();
        return decisions[0];
    }
}
