package org.mingjing.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.finding.Grading;
import org.mingjing.clocks.ClockState;
import org.mingjing.clocks.ClocksOfCase;
import org.mingjing.clocks.NextCheck;
import org.mingjing.clocks.Undetermined;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.MatchedRow;
import org.mingjing.engine.MatchedRows;
import org.mingjing.facts.CaseFile;
import org.mingjing.rules.TableUse;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Report;
import org.mingjing.words.Row;
import org.mingjing.words.Step;
import org.mingjing.words.TableInputs;

/** One assessment under way: tables, then clocks, then facts, then rules, then grading. */
final class CaseEvaluation {

    private final CompiledPackage compiled;
    private final Instant asOf;
    private final NextCheck next;
    private final CaseSteps caseSteps;
    private final TableInputs inputs;
    private final MatchedRows rows;
    private @Nullable ClocksOfCase clocks;
    private List<Finding> findings = List.of();
    private List<Undetermined> undetermined = List.of();

    CaseEvaluation(CompiledPackage compiled, CaseFile visible, Instant asOf, NextCheck next, MatchedRows rows) {
        this.compiled = compiled;
        this.asOf = asOf;
        this.next = next;
        this.rows = rows;
        this.caseSteps = CaseSteps.of(visible, compiled.rules().manifest().timeZone());
        this.inputs = new TableInputs(
                compiled.rules().manifest().parameters(), compiled.rules().manifest().timeZone(), caseSteps);
    }

    void perform() {
        List<Report> reports = reports();
        Grading grading = new Grading(compiled::tables, inputs, rows, caseSteps);
        findings = grading.findings(reports);
        undetermined = undetermined(grading.undetermined(reports));
    }

    /** What rules report, and what rows of milestones that name a rule do. */
    private List<Report> reports() {
        List<Report> ofRules = compiled.fire(facts());
        if (clocks().reports().isEmpty()) {
            return ofRules;
        }
        List<Report> all = new ArrayList<>(clocks().reports());
        all.addAll(ofRules);
        return all;
    }

    /** What clocks, tables and rules could not tell, sorted. */
    private List<Undetermined> undetermined(List<Undetermined> ofRules) {
        Set<Undetermined> all = new LinkedHashSet<>(clocks().undetermined());
        rows.unknown().forEach(value -> all.add(Undetermined.of(value)));
        all.addAll(ofRules);
        return all.stream().sorted(Undetermined.ORDER).toList();
    }

    /** What rules are run over. */
    List<Object> facts() {
        List<Object> facts = new ArrayList<>();
        facts.add(caseSteps.view());
        facts.addAll(caseSteps.steps());
        facts.addAll(caseSteps.procedure());
        facts.addAll(clocks().milestones());
        facts.addAll(tableRows());
        return facts;
    }

    private ClocksOfCase clocks() {
        if (clocks == null) {
            clocks = ClocksOfCase.of(compiled.clockRules(), caseSteps, inputs, rows, asOf, next);
        }
        return clocks;
    }

    private List<Row> tableRows() {
        List<Row> out = new ArrayList<>();
        for (CompiledTable table : compiled.tables(TableUse.CASE)) {
            rows.ask(table, inputs.ofCase()).results().forEach(row -> out.add(new Row(table.name(), null, row)));
        }
        for (CompiledTable table : compiled.tables(TableUse.STEP)) {
            for (Step step : caseSteps.steps()) {
                rows.ask(table, inputs.ofStep(step)).results()
                        .forEach(row -> out.add(new Row(table.name(), step, row)));
            }
        }
        return out;
    }

    List<String> clockLedger(String key, String measure) {
        return clocks().ledger(key, measure);
    }

    List<Finding> findings() {
        return findings;
    }

    List<Undetermined> undetermined() {
        return undetermined;
    }

    List<ClockState> clockStates() {
        return clocks().states();
    }

    List<MatchedRow> rows() {
        return rows.matched();
    }
}
