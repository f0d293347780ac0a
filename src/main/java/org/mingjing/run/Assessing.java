package org.mingjing.run;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mingjing.facts.Registry;
import org.mingjing.ledger.AssessedBatch;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.StandingFinding;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.RulePackage;

/**
 * Assesses cases in batches: each batch is one transaction in which decisions, changed findings and the next check are
 * recorded together. Cases of a batch are assessed on all processors; their order does not matter.
 */
public final class Assessing implements AutoCloseable {

    /** Cases of one transaction. */
    static final int BATCH_CASES = 500;

    private final Installation installation;
    private final AssessmentListener listener;
    private final Workers workers = new Workers();

    public Assessing(Installation installation, AssessmentListener listener) {
        this.installation = installation;
        this.listener = listener;
        List<RulePackage> inUse = installation.shelf().all().stream()
                .filter(rules -> rules.manifest().state() == Manifest.State.PUBLISHED).toList();
        installation.ledger().decisions().recordPackages(inUse, installation.clock().instant());
    }

    /** Assesses these cases; a case assessed for a later instant before keeps that one, so that time never runs back. */
    public void assess(List<String> caseIds, Instant asOf) {
        List<String> sorted = List.copyOf(new TreeSet<>(caseIds));
        for (int from = 0; from < sorted.size(); from += BATCH_CASES) {
            batch(sorted.subList(from, Math.min(sorted.size(), from + BATCH_CASES)), asOf);
        }
    }

    // As-of instants are kept to the millisecond, like those of facts. A database keeps less than the clock of the
    // machine may give, and what was decided as of a finer instant could not be decided again to the byte.
    private void batch(List<String> caseIds, Instant instant) {
        Instant asOf = instant.truncatedTo(ChronoUnit.MILLIS);
        AssessedBatch batch = installation.ledger().decisions()
                .record(() -> assessAll(caseIds, asOf), installation.clock().instant());
        listener.assessed(batch);
    }

    private AssessedBatch assessAll(List<String> caseIds, Instant asOf) {
        Ledger ledger = installation.ledger();
        long knownSeq = ledger.size() - 1;
        Registry registry = ledger.registry(knownSeq);
        Map<String, Instant> lastAsOf = ledger.decisions().asOf(caseIds);
        Map<String, List<StandingFinding>> standing = new HashMap<>();
        ledger.decisions().standing(caseIds)
                .forEach(finding -> standing.computeIfAbsent(finding.caseId(), id -> new ArrayList<>()).add(finding));
        CaseAssessment assessment = new CaseAssessment(installation.assessors(),
                new ApplicablePackages(installation.shelf()), registry, knownSeq);
        List<AssessedCase> cases = workers.map(ledger.facts(caseIds, knownSeq), known -> {
            Instant last = lastAsOf.getOrDefault(known.caseId(), asOf);
            return assessment.assess(known, last.isAfter(asOf) ? last : asOf,
                    standing.getOrDefault(known.caseId(), List.of()));
        });
        return new AssessedBatch(
                cases.stream().flatMap(one -> one.decisions().stream()).toList(),
                cases.stream().flatMap(one -> one.changes().stream()).toList(),
                cases.stream().flatMap(one -> one.failures().stream()).toList(),
                cases.stream().map(AssessedCase::marked).toList());
    }

    /** Assesses all cases with facts that no assessment has seen, also those a crash left behind. */
    public void assessMarked(Instant asOf) {
        inPages((after, limit) -> installation.ledger().dirtyCases(after, limit), asOf);
    }

    /** Assesses all cases whose next check has passed. */
    public void assessDue(Instant asOf) {
        inPages((after, limit) -> installation.ledger().dueCases(asOf, after, limit), asOf);
    }

    /** Tries the cases again that could not be assessed. */
    public void assessFailed(Instant asOf) {
        inPages((after, limit) -> installation.ledger().decisions().failedCases(after, limit), asOf);
    }

    private interface Page {
        List<String> after(String caseId, int limit);
    }

    private void inPages(Page page, Instant asOf) {
        String after = "";
        List<String> caseIds = page.after(after, BATCH_CASES);
        while (!caseIds.isEmpty()) {
            assess(caseIds, asOf);
            after = caseIds.get(caseIds.size() - 1);
            caseIds = page.after(after, BATCH_CASES);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
