package org.mingjing.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.CaseFile;
import org.mingjing.rules.TableUse;
import org.mingjing.words.Answerer;
import org.mingjing.words.Milestone;
import org.mingjing.words.Report;
import org.mingjing.words.Row;
import org.mingjing.words.Step;

/** One assessment under way: tables, then clocks, then facts, then rules, then grading. */
final class Run {

    private final CompiledPackage compiled;
    private final Instant asOf;
    private final NextCheck next;
    private final CaseSteps caseSteps;
    private final TableInputs inputs;
    private final Rows rows = new Rows();
    private final ClockNotes notes = new ClockNotes();
    private final List<ClockState> clocks = new ArrayList<>();
    private final List<Period> counted = new ArrayList<>();
    private List<Report> ofMilestones = List.of();
    private List<Finding> findings = List.of();
    private List<Undetermined> undetermined = List.of();

    Run(CompiledPackage compiled, CaseFile visible, Instant asOf, NextCheck next) {
        this.compiled = compiled;
        this.asOf = asOf;
        this.next = next;
        this.caseSteps = CaseSteps.of(visible, compiled.rules().manifest().timeZone());
        this.inputs = new TableInputs(compiled.rules().manifest(), caseSteps);
    }

    void perform() {
        List<Report> reports = reports();
        Grading grading = new Grading(compiled, inputs, rows, caseSteps);
        findings = grading.findings(reports);
        rows.unknown().forEach(notes::ofValue);
        undetermined = notes.with(grading.undetermined(reports));
    }

    /** What rules report, and what rows of milestones that name a rule do. */
    private List<Report> reports() {
        List<Report> ofRules = compiled.fire(facts());
        if (ofMilestones.isEmpty()) {
            return ofRules;
        }
        List<Report> all = new ArrayList<>(ofMilestones);
        all.addAll(ofRules);
        return all;
    }

    /** What rules are run over. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        facts.add(caseSteps.view());
        facts.addAll(caseSteps.steps());
        facts.addAll(caseSteps.procedure());
        facts.addAll(milestones());
        facts.addAll(tableRows());
        return facts;
    }

    private List<Milestone> milestones() {
        CaseClocks caseClocks = caseClocks();
        RunFacts runFacts = new RunFacts(caseSteps.steps(), inputs, caseClocks::runsOf);
        WhoAnswers whoAnswers = new WhoAnswers(caseSteps, runFacts, inputs.zone());
        Milestones milestones = new Milestones(
                compiled.tables(TableUse.MILESTONES), runFacts, whoAnswers, inputs.zone(), rows, notes, asOf, next);
        List<Milestone> standing = new ArrayList<>();
        Set<String> left = new HashSet<>();
        for (List<Period> periods : schedule(caseClocks, runFacts).periodsByRun()) {
            periods.stream().map(Period::run).filter(run -> left.contains(run.name()) && !run.isOfStep()).distinct()
                    .forEach(ClockRun::renamed);
            List<Milestone> reached = new ArrayList<>();
            List<ClockState> states = new ArrayList<>();
            for (Period period : periods) {
                PeriodState state = new PeriodState(period, asOf, compiled.calendar().zone());
                state.unknownUntil().ifPresent(next::consider);
                states.add(state.clockState(shown(whoAnswers.of(period, asOf))));
                reached.addAll(milestones.standing(period, state, periods));
            }
            // A run that was over in time when its clock was restarted is nobody's business any more.
            if (!periods.isEmpty() && !(periods.get(0).run().isBeforeAnother() && reached.isEmpty())) {
                left.add(periods.get(0).run().name());
                counted.addAll(periods);
                clocks.addAll(states);
                standing.addAll(reached);
            }
        }
        ofMilestones = milestones.reports();
        return standing;
    }

    private static String shown(@Nullable Answerer answerer) {
        return answerer == null ? "" : answerer.how() + " " + (answerer.code().isEmpty() ? "?" : answerer.code());
    }

    private CaseClocks caseClocks() {
        List<ClockEffect> effects = ClockEffect.of(compiled.tables(TableUse.CLOCK_EFFECTS), caseSteps, inputs, rows);
        return new CaseClocks(effects, caseSteps, compiled.stoppedClocks(), notes);
    }

    private Schedule schedule(CaseClocks caseClocks, RunFacts runFacts) {
        TermSources sources = new TermSources(caseSteps, runFacts, compiled.calendar());
        return Schedule.of(caseClocks, new Periods(compiled.tables(TableUse.LIMITS), sources, runFacts, rows, notes), asOf, next);
    }

    private List<Row> tableRows() {
        List<Row> out = new ArrayList<>();
        for (CompiledTable table : compiled.tables(TableUse.CASE)) {
            rows.ask(table, inputs.ofCase()).results().forEach(row -> out.add(new Row(table.table().name(), null, row)));
        }
        for (CompiledTable table : compiled.tables(TableUse.STEP)) {
            for (Step step : caseSteps.steps()) {
                rows.ask(table, inputs.ofStep(step)).results()
                        .forEach(row -> out.add(new Row(table.table().name(), step, row)));
            }
        }
        return out;
    }

    List<String> clockLedger(String key, String measure) {
        milestones();
        return counted.stream()
                .filter(period -> period.run().key().equals(key) && period.measure().equals(measure))
                .map(period -> period.term().counted())
                .filter(Objects::nonNull)
                .flatMap(term -> term.clock().ledger(asOf).stream())
                .map(day -> day.line())
                .toList();
    }

    List<Finding> findings() {
        return findings;
    }

    List<Undetermined> undetermined() {
        return undetermined;
    }

    List<ClockState> clocks() {
        return clocks;
    }

    List<MatchedRow> rows() {
        return rows.matched();
    }
}
