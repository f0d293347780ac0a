package org.mingjing.assess;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.terms.Milestone;
import org.mingjing.assess.terms.Report;
import org.mingjing.assess.terms.Step;
import org.mingjing.facts.FactKey;
import org.mingjing.facts.NodeFact;

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
    private final SortedSet<NodeFact> evidence = new TreeSet<>(NodeFact.CASE_ORDER);

    private JoinedReport(List<Report> reports) {
        this.decisive = reports.stream().min(DECISIVE).orElseThrow();
        reports.forEach(report -> report.evidence().forEach(step -> evidence.add(step.fact())));
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
        return report.evidence().stream().map(Step::getAt).max(Comparator.naturalOrder()).orElseThrow(() ->
                new AssessmentFailed("Rule " + report.rule() + " reports a finding without a time: name a step with "
                        + "on(…) or an instant with at(…)."));
    }

    /** The level a clock has reached, {@code none} if the finding is not about a clock. */
    String level() {
        return decisive.milestone() == null ? "none" : decisive.milestone().getLevel();
    }

    Instant at() {
        return instantOf(decisive);
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

    Report report() {
        return decisive;
    }

    Map<String, String> measures() {
        return new TreeMap<>(decisive.measures());
    }

    List<FactKey> evidence() {
        return evidence.stream().map(NodeFact::key).toList();
    }

    Optional<MatchedRow> milestoneRow() {
        return Optional.ofNullable(decisive.milestone())
                .map(milestone -> new MatchedRow(milestone.table(), milestone.rowId()));
    }
}
