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
import org.mingjing.texts.Sentence;

/** Compares what an assessor says of a scenario with what it should say. */
final class ScenarioRun {

    private final Scenario scenario;
    private final Assessor assessor;
    private final ZoneId zone;
    private final List<Sentence> differences = new ArrayList<>();

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
            differ(expected.line(), Sentence.of("author.differs-failed", Sentence.of(e)));
            return;
        }
        findings(expected, found);
        undetermined(expected, found);
        clocks(expected, found);
        Optional<Instant> next = expected.nextCheck();
        if (next != null && !next.equals(Optional.ofNullable(found.nextCheckAt()))) {
            differ(expected.line(), Sentence.of("author.differs-next-check", shown(next.orElse(null)),
                    shown(found.nextCheckAt())));
        }
    }

    private void findings(Expectation expected, Assessment found) {
        List<Finding> unexpected = new ArrayList<>(found.findings());
        for (ExpectedFinding line : expected.findings()) {
            Optional<Finding> match = unexpected.stream().filter(line::matches).findFirst();
            match.ifPresentOrElse(unexpected::remove, () -> differ(line.line(), Sentence.of("author.differs-missing", line.text())));
        }
        unexpected.forEach(finding -> differ(expected.line(), Sentence.of("author.differs-unexpected", ExpectedFinding.line(finding, zone))));
    }

    private void undetermined(Expectation expected, Assessment found) {
        List<String> open = found.undetermined().stream().map(Undetermined::rule).sorted().toList();
        if (!open.equals(expected.undetermined())) {
            differ(expected.line(), Sentence.of("author.differs-undetermined", expected.undetermined().toString(), open.toString()));
        }
    }

    private void clocks(Expectation expected, Assessment found) {
        for (ExpectedClock line : expected.clocks()) {
            if (found.clocks().stream().noneMatch(line::matches)) {
                differ(line.line(), Sentence.of("author.differs-missing-clock", line.text()));
                found.clocks().stream().filter(clock -> clock.name().equals(line.aspects().get("name")))
                        .forEach(clock -> differ(line.line(), Sentence.of("author.differs-there-is", shown(clock))));
            }
        }
    }

    private String shown(ClockState clock) {
        return ExpectedClock.line(clock, zone);
    }

    private String shown(@Nullable Instant instant) {
        return instant == null ? "never" : Moments.shown(instant, zone);
    }

    private void differ(int line, Sentence what) {
        differences.add(Sentence.of("author.difference", scenario.file(), line, what));
    }
}
