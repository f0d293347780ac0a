package org.mingjing.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.words.Report;

/** Turns what rules reported into findings: reports of one finding are joined, then the grading table is asked. */
final class Grading {

    private final List<CompiledTable> tables;
    private final TableInputs inputs;
    private final Rows rows;
    private final CaseSteps caseSteps;

    Grading(List<CompiledTable> tables, TableInputs inputs, Rows rows, CaseSteps caseSteps) {
        this.tables = tables;
        this.inputs = inputs;
        this.rows = rows;
        this.caseSteps = caseSteps;
    }

    private record Key(String rule, String key) {}

    /** The findings, sorted by rule, time and key. */
    List<Finding> findings(List<Report> reports) {
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
                return finding(key, joined, answer, table.table().name());
            }
        }
        throw new AssessmentFailed("No grading table has a row for rule " + key.rule() + " at '" + reached + "'.");
    }

    private Finding finding(Key key, JoinedReport joined, TableAnswer answer, String table) {
        if (answer.results().get(0).get("points") == null) {
            throw new AssessmentFailed("The grading table gives no points for rule " + key.rule() + ".");
        }
        Grade grade = answer.grade();
        MatchedRow row = new MatchedRow(table, answer.rowId(0));
        List<MatchedRow> led = joined.milestoneRow() == null ? List.of(row) : List.of(joined.milestoneRow(), row);
        return new Finding(key.rule(), key.key(), grade.kind(), grade.nature(), grade.level(), grade.points(),
                joined.node(), joined.at(), joined.due(), Answerable.of(joined, grade.nature(), grade.shared(), caseSteps),
                grade.basis(), joined.near(), joined.evidence(), joined.measures(), led);
    }

    /** The open questions, sorted by rule and key. */
    List<Undetermined> undetermined(List<Report> reports) {
        if (reports.stream().noneMatch(Report::undetermined)) {
            return List.of();
        }
        return reports.stream()
                .filter(Report::undetermined)
                .map(report -> new Undetermined(report.rule(), ReportKey.of(report), report.missing(),
                        JoinedReport.of(List.of(report)).evidence()))
                .distinct()
                .sorted(Comparator.comparing(Undetermined::rule).thenComparing(Undetermined::key)
                        .thenComparing(Undetermined::missing))
                .toList();
    }
}
