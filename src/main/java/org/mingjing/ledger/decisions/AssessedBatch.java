package org.mingjing.ledger.decisions;

import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * What a batch of cases came to, recorded in one transaction.
 *
 * @param decisions assessments made
 * @param changes findings raised, changed or withdrawn
 * @param failures cases that could not be assessed
 * @param cases the cases, each once, with when to look again
 */
@NamedInterface("decisions")
public record AssessedBatch(
        List<Decision> decisions, List<FindingChange> changes, List<Failure> failures, List<AssessmentMark> cases) {

    public AssessedBatch {
        decisions = List.copyOf(decisions);
        changes = List.copyOf(changes);
        failures = List.copyOf(failures);
        cases = List.copyOf(cases);
    }

    /** The same without these cases. */
    public AssessedBatch without(Set<String> caseIds) {
        return new AssessedBatch(
                decisions.stream().filter(one -> !caseIds.contains(one.assessment().caseId())).toList(),
                changes.stream().filter(one -> !caseIds.contains(one.caseId())).toList(),
                failures.stream().filter(one -> !caseIds.contains(one.caseId())).toList(),
                cases.stream().filter(one -> !caseIds.contains(one.caseId())).toList());
    }
}
