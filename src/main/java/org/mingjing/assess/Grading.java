package org.mingjing.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.assess.terms.Report;

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
                joined.computeIfAbsent(new Key(report.rule(), ReportKey.of(report)), k -> new ArrayList<>()).add(report);
            }
        }
        List<Finding> findings = new ArrayList<>();
        joined.forEach((key, group) -> findings.add(finding(key, JoinedReport.of(group))));
        findings.sort(Finding.ORDER);
        return findings;
    }

    private Finding finding(Key key, JoinedReport joined) {
        String reached = joined.level();
        for (CompiledTable table : tables) {
            TableAnswer answer = rows.ask(table, inputs.with(Map.of("rule", key.rule(), "reached", reached)));
            if (!answer.results().isEmpty()) {
                return finding(key, joined, answer.results().get(0), new MatchedRow(table.table().name(), answer.rowId(0)));
            }
        }
        throw new AssessmentFailed("No grading table has a row for rule " + key.rule() + " at '" + reached + "'.");
    }

    private Finding finding(Key key, JoinedReport joined, Map<String, Object> grade, MatchedRow row) {
        Nature nature = Nature.ofCode(Answers.text(grade, "nature", Nature.CONDUCT.code()));
        var points = Answers.number(grade, "points");
        if (points == null) {
            throw new AssessmentFailed("The grading table gives no points for rule " + key.rule() + ".");
        }
        List<MatchedRow> led = new ArrayList<>();
        joined.milestoneRow().ifPresent(led::add);
        led.add(row);
        return new Finding(key.rule(), key.key(),
                FindingKind.ofCode(Answers.text(grade, "kind", "")), nature,
                Level.ofCode(Answers.text(grade, "level", "")), points.stripTrailingZeros(), joined.node(), joined.at(),
                joined.due(), Answerable.of(joined, nature, Answers.text(grade, "shared", "owner"), caseSteps),
                Answers.text(grade, "basis", ""), joined.near(), joined.evidence(), new TreeMap<>(joined.measures()),
                led);
    }

    /** The open questions, sorted by rule and key. */
    List<Undetermined> undetermined(List<Report> reports) {
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
