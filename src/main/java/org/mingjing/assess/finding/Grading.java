package org.mingjing.assess.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Finding;
import org.mingjing.assess.Nature;
import org.mingjing.clocks.Undetermined;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.MatchedRow;
import org.mingjing.engine.MatchedRows;
import org.mingjing.engine.RowValues;
import org.mingjing.engine.TableAnswer;
import org.mingjing.rules.TableUse;
import org.mingjing.texts.RecordedText;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Report;
import org.mingjing.words.TableInputs;

/**
 * Turns what rules reported into findings: reports of one finding are joined, then the grading table is asked, or the table of
 * what a rule is and that of what a level costs.
 */
public final class Grading {

    private final List<CompiledTable> tables;
    private final List<CompiledTable> ruleTables;
    private final List<CompiledTable> levelTables;
    private final TableInputs inputs;
    private final MatchedRows rows;
    private final CaseSteps caseSteps;
    private final Chain chain;

    /** @param tables gives the compiled tables of the package by use */
    public Grading(Function<TableUse, List<CompiledTable>> tables, TableInputs inputs, MatchedRows rows, CaseSteps caseSteps) {
        this.tables = tables.apply(TableUse.GRADING);
        this.ruleTables = tables.apply(TableUse.RULES);
        this.levelTables = tables.apply(TableUse.LEVELS);
        this.inputs = inputs;
        this.rows = rows;
        this.caseSteps = caseSteps;
        this.chain = new Chain(tables.apply(TableUse.CHAIN), inputs, rows, caseSteps);
    }

    /** What a table of levels is asked of the finding, beside its rule. */
    private static final List<String> LEVEL_INPUTS = List.of("level", "kind", "nature");

    private record Key(String rule, String key) {}

    /** The findings, sorted by rule, time and key. */
    public List<Finding> findings(List<Report> reports) {
        Map<Key, List<Report>> joined = new LinkedHashMap<>();
        for (Report report : reports) {
            if (!report.undetermined()) {
                joined.merge(new Key(report.rule(), ReportKey.of(report)), List.of(report), Grading::both);
            }
        }
        List<Finding> findings = new ArrayList<>(joined.size());
        joined.forEach((key, group) -> findings.add(finding(key, JoinedReport.of(group))));
        findings.sort(Finding.ORDER);
        return findings;
    }

    // Almost every finding is reported once, so that a list to add to is made only for the others.
    private static List<Report> both(List<Report> before, List<Report> one) {
        List<Report> all = before instanceof ArrayList ? before : new ArrayList<>(before);
        all.addAll(one);
        return all;
    }

    private Finding finding(Key key, JoinedReport joined) {
        String reached = joined.level();
        for (CompiledTable table : tables) {
            TableAnswer answer = rows.ask(table, inputs.with("rule", key.rule(), "reached", reached));
            if (!answer.results().isEmpty()) {
                if (answer.results().get(0).get("points") == null) {
                    throw AssessmentFailed.of("assess.no-points", key.rule());
                }
                return finding(key, joined, Grade.of(answer.results().get(0)), List.of(new MatchedRow(table.name(), answer.rowId(0))));
            }
        }
        for (CompiledTable table : ruleTables) {
            TableAnswer answer = rows.ask(table, inputs.with("rule", key.rule(), "reached", reached));
            if (!answer.results().isEmpty()) {
                return costed(key, joined, answer, table.name());
            }
        }
        throw AssessmentFailed.of("assess.no-grading-row", key.rule(), reached);
    }

    /** What the rule is, with what the level costs: that which a clock has reached, else the rule's own. */
    private Finding costed(Key key, JoinedReport joined, TableAnswer what, String table) {
        Map<String, Object> grade = new HashMap<>(what.results().get(0));
        grade.computeIfAbsent("nature", absent -> Nature.CONDUCT.code());
        if (!joined.level().equals("none")) {
            grade.put("level", joined.level());
        } else if (RowValues.text(grade, "level", "").isEmpty()) {
            throw AssessmentFailed.of("assess.no-level", key.rule());
        }
        for (CompiledTable levels : levelTables) {
            TableAnswer cost = rows.ask(levels, name -> name.equals("rule") ? key.rule()
                    : LEVEL_INPUTS.contains(name) ? grade.get(name) : inputs.ofCase().apply(name));
            Object points = points(levels, cost);
            if (points != null) {
                grade.put("points", points);
                return finding(key, joined, Grade.of(grade), List.of(new MatchedRow(table, what.rowId(0)),
                        new MatchedRow(levels.name(), cost.rowId(0))));
            }
        }
        throw AssessmentFailed.of("assess.no-cost", String.valueOf(grade.get("level")), key.rule());
    }

    // A table with one output gives it under the name of its decision.
    private static @Nullable Object points(CompiledTable levels, TableAnswer cost) {
        Map<String, Object> row = cost.results().isEmpty() ? Map.of() : cost.results().get(0);
        return row.getOrDefault("points", row.get(levels.name()));
    }

    private Finding finding(Key key, JoinedReport joined, Grade grade, List<MatchedRow> graded) {
        ResponsibleParties parties = ResponsibleParties.of(joined, grade.nature(), grade.shared(), caseSteps, chain);
        List<MatchedRow> led = new ArrayList<>(1 + graded.size() + parties.rows().size());
        if (joined.milestoneRow() != null) {
            led.add(joined.milestoneRow());
        }
        led.addAll(graded);
        led.addAll(parties.rows());
        return new Finding(key.rule(), key.key(), joined.node(), grade.verdict(),
                new Finding.Time(joined.at(), joined.due(), joined.near()), parties.people(),
                new Finding.Proof(joined.evidence(), joined.measures(), led));
    }

    /** The open questions, sorted by rule and key. */
    public List<Undetermined> undetermined(List<Report> reports) {
        if (reports.stream().noneMatch(Report::undetermined)) {
            return List.of();
        }
        return reports.stream()
                .filter(Report::undetermined)
                .map(report -> new Undetermined(report.rule(), ReportKey.of(report), RecordedText.asItIs(report.missing()),
                        JoinedReport.of(List.of(report)).evidence()))
                .distinct()
                .sorted(Undetermined.ORDER)
                .toList();
    }
}
