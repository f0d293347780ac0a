package org.mingjing.story;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.Difference;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.Intake;
import org.mingjing.drivers.Recording;
import org.mingjing.drivers.RecordingListener;
import org.mingjing.drivers.Replay;
import org.mingjing.drivers.ReplayProgress;
import org.mingjing.drivers.ReplayRange;
import org.mingjing.drivers.Sweep;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.ledger.facts.Receipt;
import org.mingjing.rules.RulePackage;

/** An installation of a town with a record in a real database, and a clock on its wall that the stories set. */
final class Town implements AutoCloseable {

    final TestDatabase database;
    final Installation installation;
    private final Assessing assessing;
    private final Intake intake;
    private Instant now = Permit.at("2024-01-02 09:00");

    Town(Path home) throws SQLException {
        this.database = TestDatabase.create();
        this.installation = Installation.open(
                new Installation.Options(home, database.url(), List.of(), new Wall(), compiling -> () -> { }));
        this.assessing = new Assessing(installation, batch -> { });
        this.intake = new Intake(installation, assessing);
        intake.receiveEntries(List.of(Permit.POWER));
    }

    /** The clock reads what the story says. */
    private final class Wall extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("instants are all that is asked of it");
        }
    }

    Town at(String minutes) {
        now = Permit.at(minutes);
        return this;
    }

    /** Facts arrive, and the cases they touch are assessed as of now. @return what became of each */
    List<String> receive(NodeFact... facts) {
        List<String> outcomes = new ArrayList<>();
        RecordingListener listener = new RecordingListener() {
            @Override
            public void facts(List<NodeFact> recorded, List<Long> lines, Receipt receipt) {
                receipt.outcomes().forEach(outcome -> outcomes.add(outcome.toString()));
            }
        };
        try (Recording recording = intake.open(listener, 100_000)) {
            for (NodeFact fact : facts) {
                recording.fact(fact, 0);
            }
            recording.finish();
        }
        return outcomes;
    }

    /** Cases whose next check has passed are looked at, though nothing arrived. */
    void sweep() {
        new Sweep(assessing).run(now);
    }

    /** What stands of the permit now. */
    List<String> standing() {
        return Permit.found(installation.ledger().decisions().standing(List.of(Permit.CASE)).stream()
                .map(standing -> standing.finding()).toList());
    }

    /** What was recorded of findings, in the order of the record: the act, the rule and the level. */
    List<String> acts() throws SQLException {
        String acts = database.text("""
                select coalesce(string_agg(concat_ws(' ', body::jsonb ->> 'act', body::jsonb -> 'finding' ->> 'rule',
                    body::jsonb -> 'finding' ->> 'level'), ';' order by seq), '') from record where kind = 'finding'""");
        return acts.isEmpty() ? List.of() : List.of(acts.split(";"));
    }

    List<Difference> replay() {
        return differences(Replay.asRecorded(installation));
    }

    List<Difference> replay(RulePackage version) {
        return differences(Replay.with(installation, version));
    }

    private static List<Difference> differences(Replay replaying) {
        List<Difference> all = new ArrayList<>();
        ReplayProgress progress = (decisions, differences) -> all.addAll(differences);
        try (replaying) {
            replaying.run(ReplayRange.ALL, progress);
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        assessing.close();
        installation.close();
        database.close();
    }
}
