package org.mingjing.author;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.Assessor;
import org.mingjing.assess.Finding;
import org.mingjing.clocks.ClockState;
import org.mingjing.clocks.Undetermined;
import org.mingjing.engine.AssessmentFailed;

/** Compares what an assessor says of a scenario with what it should say. */
final class ScenarioRun {

    private final Scenario scenario;
    private final Assessor assessor;
    private final ZoneId zone;
    private final List<String> differences = new ArrayList<>();

    private ScenarioRun(Scenario scenario, Assessor assessor) {
        this.scenario = scenario;
        this.assessor = assessor;
        this.zone = assessor.rules().manifest().timeZone();
    }

    static ScenarioResult of(Scenario scenario, Assessor assessor) {
        ScenarioRun run = new ScenarioRun(scenario, assessor);
        scenario.expected().forEach(run::compare);
        return new ScenarioResult(scenario.file(), scenario.line(), scenario.title(), run.differences);
    }

    private void compare(Expectation expected) {
        Assessment found;
        try {
            found = assessor.assess(scenario.caseFile(), expected.asOf());
        } catch (AssessmentFailed e) {
            differ(expected.line(), "failed", String.valueOf(e.getMessage()));
            return;
        }
        findings(expected, found);
        undetermined(expected, found);
        clocks(expected, found);
        Optional<Instant> next = expected.nextCheck();
        if (next != null && !next.equals(Optional.ofNullable(found.nextCheckAt()))) {
            differ(expected.line(), "nextCheck", "expected " + shown(next.orElse(null)) + ", but it is "
                    + shown(found.nextCheckAt()));
        }
    }

    private void findings(Expectation expected, Assessment found) {
        List<Finding> unexpected = new ArrayList<>(found.findings());
        for (ExpectedFinding line : expected.findings()) {
            Optional<Finding> match = unexpected.stream().filter(line::matches).findFirst();
            match.ifPresentOrElse(unexpected::remove, () -> differ(line.line(), "missing", line.text()));
        }
        unexpected.forEach(finding -> differ(expected.line(), "unexpected", ExpectedFinding.line(finding, zone)));
    }

    private void undetermined(Expectation expected, Assessment found) {
        List<String> open = found.undetermined().stream().map(Undetermined::rule).sorted().toList();
        if (!open.equals(expected.undetermined())) {
            differ(expected.line(), "undetermined", "expected " + expected.undetermined() + ", but it is " + open);
        }
    }

    private void clocks(Expectation expected, Assessment found) {
        for (ExpectedClock line : expected.clocks()) {
            if (found.clocks().stream().noneMatch(line::matches)) {
                differ(line.line(), "missing clock", line.text());
                found.clocks().stream().filter(clock -> clock.name().equals(line.aspects().get("name")))
                        .forEach(clock -> differ(line.line(), "there is", shown(clock)));
            }
        }
    }

    private String shown(ClockState clock) {
        return ExpectedClock.line(clock, zone);
    }

    private String shown(@Nullable Instant instant) {
        return instant == null ? "never" : Moments.shown(instant, zone);
    }

    private void differ(int line, String what, String text) {
        differences.add(scenario.file() + ":" + line + ": " + what + ": " + text);
    }
}
