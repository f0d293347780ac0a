package org.mingjing.assess.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Level;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.MatchedRow;
import org.mingjing.facts.FactKey;
import org.mingjing.words.Answerer;
import org.mingjing.words.Milestone;
import org.mingjing.words.Report;
import org.mingjing.words.Step;

/**
 * Several reports of one finding as one: of milestones the highest level reached counts, at the instant it was first
 * reached; otherwise the earliest report counts. The evidence of all is kept.
 */
final class JoinedReport {

    private static final Comparator<Report> DECISIVE =
            Comparator.comparing((Report report) -> levelOf(report).ordinal(), Comparator.reverseOrder())
                    .thenComparing(JoinedReport::instantOf)
                    .thenComparing(report -> report.measures().toString());

    private final Report decisive;
    private final List<FactKey> evidence;
    private @Nullable Instant at;

    private JoinedReport(List<Report> reports) {
        this.decisive = reports.size() == 1 ? reports.get(0) : reports.stream().min(DECISIVE).orElseThrow();
        this.evidence = evidence(reports);
    }

    // The place of a step in its case is the place of its fact in case order.
    private static List<FactKey> evidence(List<Report> reports) {
        if (reports.size() == 1 && reports.get(0).evidence().size() == 1) {
            return List.of(reports.get(0).evidence().get(0).fact().key());
        }
        List<Step> steps = distinct(reports);
        steps.sort(Comparator.comparingInt(Step::getPlace));
        List<FactKey> keys = new ArrayList<>(steps.size());
        for (Step step : steps) {
            keys.add(step.fact().key());
        }
        return keys;
    }

    private static List<Step> distinct(List<Report> reports) {
        Set<Step> steps = new HashSet<>();
        reports.forEach(report -> steps.addAll(report.evidence()));
        return new ArrayList<>(steps);
    }

    static JoinedReport of(List<Report> reports) {
        return new JoinedReport(reports);
    }

    private static Level levelOf(Report report) {
        return report.milestone() == null ? Level.REMINDER : Level.ofCode(report.milestone().getLevel());
    }

    private static Instant instantOf(Report report) {
        if (report.at() != null) {
            return report.at();
        }
        if (report.milestone() != null) {
            return report.milestone().getAt();
        }
        if (report.evidence().isEmpty()) {
            throw AssessmentFailed.of("assess.no-time", report.rule());
        }
        Instant latest = report.evidence().get(0).getAt();
        for (Step step : report.evidence()) {
            latest = step.getAt().isAfter(latest) ? step.getAt() : latest;
        }
        return latest;
    }

    /** The level a clock has reached, {@code none} if the finding is not about a clock. */
    String level() {
        return decisive.milestone() == null ? "none" : decisive.milestone().getLevel();
    }

    Instant at() {
        if (at == null) {
            at = instantOf(decisive);
        }
        return at;
    }

    @Nullable Instant due() {
        Milestone milestone = decisive.milestone();
        return decisive.due() != null || milestone == null ? decisive.due() : milestone.getDue();
    }

    boolean near() {
        return decisive.milestone() != null && decisive.milestone().isNear();
    }

    String node() {
        if (decisive.node() != null) {
            return decisive.node();
        }
        if (decisive.milestone() != null) {
            return decisive.milestone().getAwaits();
        }
        return decisive.subject() == null ? "" : decisive.subject().getNode();
    }

    /** The step whose official has the matter in hand. */
    @Nullable Step ownerStep() {
        return decisive.milestone() != null ? decisive.milestone().getOwner() : decisive.subject();
    }

    /** Who answers by the limits table of the clock, null if it does not say or there is no clock. */
    @Nullable Answerer answerer() {
        return decisive.milestone() == null ? null : decisive.milestone().answerer();
    }

    Report report() {
        return decisive;
    }

    SortedMap<String, String> measures() {
        return decisive.measures();
    }

    /** The facts that any of the reports names, each once, in case order. */
    List<FactKey> evidence() {
        return evidence;
    }

    @Nullable MatchedRow milestoneRow() {
        Milestone milestone = decisive.milestone();
        return milestone == null ? null : new MatchedRow(milestone.table(), milestone.rowId());
    }
}
