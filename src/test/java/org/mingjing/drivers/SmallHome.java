package org.mingjing.drivers;

import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingjing.facts.FactJson;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.ledger.decisions.AssessedBatch;

/** An installation on a database of its own, with a clock that can be set, to which steps of cases are sent one by one. */
final class SmallHome implements AutoCloseable {

    final SettableClock clock;
    final TestDatabase database;
    final Installation installation;
    final List<CaseNote> notes = new ArrayList<>();
    private final Assessing assessing;
    private int sent;

    private SmallHome(Path home, Instant now, List<Path> rules) throws SQLException {
        this.clock = new SettableClock(now);
        this.database = TestDatabase.create();
        this.installation = Installation.open(
                new Installation.Options(home, database.url(), rules, clock, compiling -> () -> { }));
        this.assessing = new Assessing(installation, new AssessmentListener() {
            @Override
            public void assessed(AssessedBatch batch) {}

            @Override
            public void noted(List<CaseNote> noted) {
                notes.addAll(noted);
            }
        });
    }

    static SmallHome open(Path home, String now, SmallPackage... packages) throws SQLException {
        return new SmallHome(home, instant(now), Stream.of(packages).map(SmallPackage::folder).toList());
    }

    /** Sends a step as of now. */
    void step(String caseId, String node, String occurredAt) {
        new Intake(installation, assessing).receive(List.of(FactJson.read("""
                {"source": "window", "factId": "%d", "caseId": "%s", "node": "%s", "occurredAt": "%s",
                 "official": "P1", "department": "D1"}""".formatted(++sent, caseId, node, occurredAt))));
    }

    void sweep(String now) {
        clock.set(instant(now));
        new Sweep(assessing).run(clock.instant());
    }

    /** The standing findings as lines of rule, level, at and version. */
    List<String> findings() {
        StringWriter out = new StringWriter();
        FindingsCsv.write(installation, "", out);
        return out.toString().lines().skip(1).map(line -> line.split(",", -1))
                .map(row -> row[0] + " " + row[1] + " " + row[4] + " " + row[7].substring(0, 16) + " by " + row[13]).toList();
    }

    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @Override
    public void close() throws SQLException {
        assessing.close();
        installation.close();
        database.close();
    }
}
