package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.facts.RegistryJson;
import org.mingjing.ledger.TestDatabase;

/** Nothing is raised at a date nobody has lived, and what once was is taken back. */
class FutureInstantIT {

    private static final Instant NOW = Instant.parse("2026-03-20T02:00:00Z");
    private static final Instant TEN_WEEKS_AHEAD = NOW.plus(Duration.ofDays(70));
    private static final RegistryEntry POWER = RegistryJson.read("""
            {"entry": "power", "code": "PW1", "name": "许可", "kind": "01", "department": "D1", "handling": "promised",
             "procedure": "ordinary", "promisedAmount": 15, "promisedUnit": "working-day", "hearingRequired": false,
             "feeBasis": "", "nodes": []}""");

    @TempDir
    Path home;

    private final SettableClock clock = new SettableClock(NOW);
    private TestDatabase database;
    private Installation installation;
    private Assessing assessing;

    @BeforeEach
    void receiveACase() throws Exception {
        database = TestDatabase.create();
        installation = Installation.open(
                new Installation.Options(home, database.url(), List.of(), clock, compiling -> () -> { }));
        assessing = new Assessing(installation, batch -> { });
        Intake intake = new Intake(installation, assessing);
        intake.receiveEntries(List.of(POWER));
        intake.receive(List.of(step("1", "acceptance", "2026-03-16T09:00:00+08:00")));
    }

    @AfterEach
    void close() throws Exception {
        assessing.close();
        installation.close();
        database.close();
    }

    @Test
    void an_instant_still_to_come_is_refused_and_nothing_is_recorded() {
        long records = installation.ledger().size();

        assertThatThrownBy(() -> new Sweep(assessing).run(TEN_WEEKS_AHEAD)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The instant 2026-05-29T02:00:00Z is still to come: it is 2026-03-20T02:00:00Z now. Nothing is "
                        + "raised at a date nobody has lived; give an instant that has passed.");
        assertThatThrownBy(() -> new Sweep(assessing).due(TEN_WEEKS_AHEAD)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> assessing.assess(List.of("F-1"), TEN_WEEKS_AHEAD))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(installation.ledger().size()).isEqualTo(records);
    }

    @Test
    void two_clocks_that_differ_a_little_are_no_fault() {
        new Sweep(assessing).run(NOW.plus(LivedInstants.TOLERANCE));

        assertThatThrownBy(() -> new Sweep(assessing).run(NOW.plus(LivedInstants.TOLERANCE).plusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_raised_as_of_the_future_is_withdrawn_by_the_next_sweep() {
        String before = findings();
        sweepAsOfTheFuture();
        assertThat(findings()).isNotEqualTo(before).contains("F-1,XK42-DECISION,time,conduct,red");

        new Sweep(assessing).run(clock.instant());

        assertThat(findings()).isEqualTo(before);
        assertThat(installation.ledger().decisions().casesAhead(clock.instant(), "", 10)).isEmpty();
    }

    @Test
    void and_by_the_next_fact_of_its_case() {
        sweepAsOfTheFuture();

        new Intake(installation, assessing).receive(List.of(step("2", "decision", "2026-03-19T09:00:00+08:00")));

        assertThat(findings()).doesNotContain("XK42-DECISION");
    }

    @Test
    void a_case_assessed_as_of_a_later_lived_instant_keeps_it() {
        clock.set(TEN_WEEKS_AHEAD);
        new Sweep(assessing).run(TEN_WEEKS_AHEAD);
        String red = findings();

        assessing.assess(List.of("F-1"), NOW);

        assertThat(findings()).isEqualTo(red).contains("XK42-DECISION");
    }

    /** As a version before this one allowed it: the clock is ahead for the moment. */
    private void sweepAsOfTheFuture() {
        clock.set(TEN_WEEKS_AHEAD);
        new Sweep(assessing).run(TEN_WEEKS_AHEAD);
        clock.set(NOW.plusSeconds(60));
    }

    private String findings() {
        StringWriter out = new StringWriter();
        FindingsCsv.write(installation, "", out);
        return out.toString();
    }

    private static NodeFact step(String id, String node, String occurredAt) {
        return FactJson.read("""
                {"source": "w", "factId": "%s", "caseId": "F-1", "power": "PW1", "node": "%s", "occurredAt": "%s",
                 "official": "P1", "department": "D1", "attributes": {"document": "受1", "result": "granted"}}"""
                .formatted(id, node, occurredAt));
    }
}
