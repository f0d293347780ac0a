package org.mingjing.drivers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.Finding;
import org.mingjing.ledger.decisions.Adoption;
import org.mingjing.ledger.decisions.FindingAct;
import org.mingjing.ledger.decisions.FindingChange;
import org.mingjing.ledger.decisions.FindingId;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.rules.RulePackage;

/**
 * Compares what stands of a case with what was found now. A change of measured values alone is none: they grow from day
 * to day while a clock runs.
 */
final class FindingChanges {

    private final Map<String, StandingFinding> before = new TreeMap<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final List<FindingChange> changes = new ArrayList<>();

    private final Map<String, Adoption> adoptions;

    /** @param adoptions by package, those by which another version decides the case than the one in force when it began */
    FindingChanges(List<StandingFinding> standing, Map<String, Adoption> adoptions) {
        this.adoptions = adoptions;
        standing.forEach(finding -> before.put(finding.id(), finding));
    }

    /** Takes in an assessment and those of its findings that the version answers for. */
    void assessed(Assessment assessment, RulePackage rules, List<Finding> findings) {
        assessments.add(assessment);
        for (Finding finding : findings) {
            String id = FindingId.of(assessment.caseId(), rules.id().id(), finding);
            FindingAct act = act(before.remove(id), finding);
            if (act != null) {
                changes.add(new FindingChange(id, act, assessment.caseId(), rules.id(),
                        rules.manifest().timeZone().getId(), assessment.asOf(), finding,
                        adoptions.get(rules.id().id())));
            }
        }
    }

    private static @Nullable FindingAct act(@Nullable StandingFinding stood, Finding now) {
        if (stood == null) {
            return FindingAct.RAISED;
        }
        if (now.level().compareTo(stood.finding().level()) > 0) {
            return FindingAct.RISEN;
        }
        return now.withoutMeasuredValues().equals(stood.finding().withoutMeasuredValues()) ? null : FindingAct.REVISED;
    }

    /**
     * Ends what stood and was not found again, also by packages that no longer apply to the case.
     *
     * @param failed packages that could not say, whose findings stay as they are
     */
    List<FindingChange> finish(Set<String> failed, Instant asOf) {
        for (StandingFinding stood : before.values()) {
            if (!failed.contains(stood.rules().id())) {
                changes.add(new FindingChange(stood.id(), isMet(stood) ? FindingAct.MET : FindingAct.WITHDRAWN,
                        stood.caseId(), stood.rules(), stood.timeZone().getId(), asOf, stood.finding(),
                        adoptions.get(stood.rules().id())));
            }
        }
        return changes;
    }

    /** A limit was near, and its clock has since been stopped in time. */
    private boolean isMet(StandingFinding stood) {
        return stood.finding().near() && assessments.stream()
                .filter(assessment -> assessment.rules().id().equals(stood.rules().id()))
                .flatMap(assessment -> assessment.clocks().stream())
                .anyMatch(clock -> clock.key().equals(stood.finding().key()) && clock.stop() != null);
    }
}
