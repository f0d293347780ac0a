package org.mingjing.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.assess.terms.Milestone;
import org.mingjing.assess.terms.Report;
import org.mingjing.assess.terms.Row;
import org.mingjing.assess.terms.Step;
import org.mingjing.facts.CaseFile;
import org.mingjing.rules.TableUse;

/** One assessment under way: tables, then clocks, then facts, then rules, then grading. */
final class Run {

    private final CompiledPackage compiled;
    private final Instant asOf;
    private final NextCheck next;
    private final CaseSteps caseSteps;
    private final TableInputs inputs;
    private final Rows rows = new Rows();
    private final List<ClockState> clocks = new ArrayList<>();
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
        List<Report> reports = compiled.fire(facts());
        Grading grading = new Grading(compiled.tables(TableUse.GRADING), inputs, rows, caseSteps);
        findings = grading.findings(reports);
        undetermined = grading.undetermined(reports);
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
        Milestones milestones =
                new Milestones(compiled.tables(TableUse.MILESTONES), caseSteps, inputs, rows, asOf, next);
        List<Milestone> standing = new ArrayList<>();
        for (List<Period> periods : schedule().periodsByRun()) {
            for (Period period : periods) {
                PeriodState state = new PeriodState(period, asOf, compiled.calendar().zone());
                state.unknownUntil().ifPresent(next::consider);
                clocks.add(state.clockState());
                standing.addAll(milestones.standing(period, state, periods));
            }
        }
        return standing;
    }

    private Schedule schedule() {
        List<ClockEffect> effects = ClockEffect.of(compiled.tables(TableUse.CLOCK_EFFECTS), caseSteps, inputs, rows);
        Periods periods = new Periods(compiled.tables(TableUse.LIMITS), caseSteps, inputs, compiled.calendar(), rows);
        return Schedule.of(new CaseClocks(effects, caseSteps), periods, asOf, next);
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
        return schedule().periodsByRun().stream()
                .flatMap(List::stream)
                .filter(period -> period.run().key().equals(key) && period.measure().equals(measure))
                .filter(period -> period.term() instanceof CountedTerm)
                .flatMap(period -> ((CountedTerm) period.term()).clock().ledger(asOf).stream())
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
