package org.mingjing.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.engine.MatchedRows;
import org.mingjing.rules.TableUse;
import org.mingjing.words.Answerer;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Milestone;
import org.mingjing.words.Report;
import org.mingjing.words.TableInputs;

/** The clocks of one case as of an instant: how they stand, which moments of them were reached, and what could not be told. */
public final class ClocksOfCase {

    private final ClockRules rules;
    private final CaseSteps caseSteps;
    private final TableInputs inputs;
    private final MatchedRows rows;
    private final Instant asOf;
    private final NextCheck next;
    private final ClockNotes notes = new ClockNotes();
    private final List<ClockState> states = new ArrayList<>();
    private final List<ClockPeriod> counted = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private List<Report> reports = List.of();

    private ClocksOfCase(ClockRules rules, CaseSteps caseSteps, TableInputs inputs, MatchedRows rows, Instant asOf, NextCheck next) {
        this.rules = rules;
        this.caseSteps = caseSteps;
        this.inputs = inputs;
        this.rows = rows;
        this.asOf = asOf;
        this.next = next;
    }

    /**
     * @param rows keeps which rows of the package's tables were matched
     * @param next told of the instants at which the answer could change with no new fact
     */
    public static ClocksOfCase of(
            ClockRules rules, CaseSteps caseSteps, TableInputs inputs, MatchedRows rows, Instant asOf, NextCheck next) {
        ClocksOfCase clocks = new ClocksOfCase(rules, caseSteps, inputs, rows, asOf, next);
        clocks.count();
        return clocks;
    }

    private void count() {
        List<ClockEffect> effects = ClockEffect.of(rules.tables(TableUse.CLOCK_EFFECTS), caseSteps, inputs, rows);
        CaseClocks caseClocks = new CaseClocks(effects, caseSteps, rules.stopped(), notes);
        RunFacts runFacts = new RunFacts(caseSteps.steps(), inputs, caseClocks::runsOf);
        WhoAnswers whoAnswers = new WhoAnswers(caseSteps, runFacts, inputs.zone());
        Milestones reachable = new Milestones(
                rules, runFacts, whoAnswers, inputs.zone(), rows, notes, asOf, next);
        Set<String> left = new HashSet<>();
        for (List<ClockPeriod> periods : schedule(caseClocks, runFacts).periodsByRun()) {
            periods.stream().map(ClockPeriod::run).filter(run -> left.contains(run.name()) && !run.isOfStep()).distinct()
                    .forEach(ClockRun::renamed);
            List<Milestone> reached = new ArrayList<>();
            List<ClockState> stand = new ArrayList<>();
            for (ClockPeriod period : periods) {
                PeriodState state = new PeriodState(period, asOf, rules.calendar().zone());
                state.unknownUntil().ifPresent(next::consider);
                stand.add(state.clockState(shown(whoAnswers.of(period, asOf))));
                reached.addAll(reachable.standing(period, state, periods));
            }
            // A run that was over in time when its clock was restarted is nobody's business any more.
            if (!periods.isEmpty() && !(periods.get(0).run().isBeforeAnother() && reached.isEmpty())) {
                left.add(periods.get(0).run().name());
                counted.addAll(periods);
                states.addAll(stand);
                milestones.addAll(reached);
            }
        }
        reports = reachable.reports();
    }

    private static String shown(@Nullable Answerer answerer) {
        return answerer == null ? "" : answerer.how() + " " + (answerer.code().isEmpty() ? "?" : answerer.code());
    }

    private Schedule schedule(CaseClocks caseClocks, RunFacts runFacts) {
        DeadlineSources sources = new DeadlineSources(caseSteps, runFacts, rules.calendar());
        return Schedule.of(caseClocks, new Periods(rules.tables(TableUse.LIMITS), sources, runFacts, rows, notes), asOf, next);
    }

    /** The moments of its periods that were reached and still stand. */
    public List<Milestone> milestones() {
        return milestones;
    }

    /** What the rows of milestones report that name a rule. */
    public List<Report> reports() {
        return reports;
    }

    public List<ClockState> states() {
        return states;
    }

    /** What could not be told of the clocks, each once. */
    public Set<Undetermined> undetermined() {
        return notes.all();
    }

    /** The days of one clock, one line each: counted, holiday, make-up day, paused by what. */
    public List<String> ledger(String key, String measure) {
        return counted.stream()
                .filter(period -> period.run().key().equals(key) && period.measure().equals(measure))
                .map(period -> period.deadline().counted())
                .filter(Objects::nonNull)
                .flatMap(deadline -> deadline.clock().ledger(asOf).stream())
                .map(day -> day.line())
                .toList();
    }
}
