package org.mingjing.ledger;

import java.util.List;

/**
 * What a batch of cases came to, recorded in one transaction.
 *
 * @param decisions assessments made
 * @param changes findings raised, changed or withdrawn
 * @param failures cases that could not be assessed
 * @param cases the cases, each once, with when to look again
 */
public record AssessedBatch(
        List<Decision> decisions, List<FindingChange> changes, List<Failure> failures, List<CaseAssessed> cases) {

    public AssessedBatch {
        decisions = List.copyOf(decisions);
        changes = List.copyOf(changes);
        failures = List.copyOf(failures);
        cases = List.copyOf(cases);
    }
}
