package org.mingjing.drivers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.ledger.decisions.DueCase;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.RulePackage;

/**
 * Assesses cases in batches: each batch is one transaction in which decisions, changed findings and the next check are
 * recorded together. While one batch is recorded the next is worked out and the one after that is read.
 */
public final class Assessing implements AutoCloseable {

    /** Cases of one transaction. */
    static final int BATCH_CASES = 500;

    private final Installation installation;
    private final AssessmentListener listener;
    private final Conveyor conveyor = new Conveyor();

    /** @throws org.mingjing.database.LedgerException if nothing can be recorded, because the private key is missing */
    public Assessing(Installation installation, AssessmentListener listener) {
        this.installation = installation;
        this.listener = listener;
        installation.ledger().decisions().requireSigning();
        List<RulePackage> inUse = installation.shelf().all().stream()
                .filter(rules -> rules.manifest().state() == Manifest.State.PUBLISHED).toList();
        installation.ledger().decisions().recordPackages(inUse, installation.clock().instant());
    }

    /**
     * Assesses these cases. A case assessed for a later instant before keeps that one, so that time never runs back; only
     * an instant that is still to come is none to keep.
     *
     * @throws IllegalArgumentException if the instant is still to come, as everywhere here
     */
    public void assess(Collection<String> caseIds, Instant asOf) {
        Set<String> open = new TreeSet<>(caseIds);
        while (!open.isEmpty()) {
            Iterator<String> ids = open.iterator();
            open = inBatches(() -> next(ids), asOf);
        }
    }

    private static List<String> next(Iterator<String> ids) {
        List<String> batch = new ArrayList<>(BATCH_CASES);
        while (ids.hasNext() && batch.size() < BATCH_CASES) {
            batch.add(ids.next());
        }
        return batch;
    }

    /** Gives the ids of the next batch, none at the end. */
    @FunctionalInterface
    private interface Ids {
        List<String> next();
    }

    private Set<String> inBatches(Ids ids, Instant asOf) {
        LivedInstants.require(asOf, installation.clock());
        Set<String> overtaken = new ConcurrentSkipListSet<>();
        conveyor.run(() -> batch(ids.next(), asOf, overtaken));
        return overtaken;
    }

    private Conveyor.@Nullable Batch<?, ?> batch(List<String> caseIds, Instant asOf, Set<String> overtaken) {
        if (caseIds.isEmpty()) {
            return null;
        }
        CasesAtHand cases = new CasesAtHand(installation, caseIds);
        return new Conveyor.Batch<>(cases.cases(), texts -> cases.assess(texts, asOf), assessed -> {
            AssessedBatch batch = CasesAtHand.batch(assessed);
            Set<String> leftOut = installation.ledger().decisions().record(batch, installation.clock().instant());
            overtaken.addAll(leftOut);
            listener.assessed(batch.without(leftOut));
            listener.noted(assessed.stream().flatMap(one -> one.notes().stream())
                    .filter(note -> !leftOut.contains(note.caseId())).toList());
        });
    }

    /** Assesses all cases with facts that no assessment has seen, also those a crash left behind. */
    public void assessMarked(Instant asOf) {
        inPages((after, limit) -> installation.ledger().dirtyCases(after, limit), asOf);
    }

    /** Assesses all cases whose next check has passed. */
    public void assessDue(Instant asOf) {
        DueCase[] after = {DueCase.FIRST};
        Set<String> overtaken = inBatches(() -> {
            List<DueCase> due = installation.ledger().dueCases(asOf, after[0], BATCH_CASES);
            after[0] = due.isEmpty() ? after[0] : due.get(due.size() - 1);
            return due.stream().map(DueCase::caseId).toList();
        }, asOf);
        assess(overtaken, asOf);
    }

    /** Tries the cases again that could not be assessed, if a day has passed or a version of the package has come. */
    public void assessFailed(Instant asOf) {
        inPages((after, limit) -> installation.ledger().decisions().failedCases(asOf, after, limit), asOf);
    }

    /** Assesses the cases again whose last assessment was made for an instant that is still to come. */
    public void assessAhead(Instant asOf) {
        Instant latestLived = LivedInstants.latest(installation.clock().instant());
        inPages((after, limit) -> installation.ledger().decisions().casesAhead(latestLived, after, limit), asOf);
    }

    private interface Page {
        List<String> after(String caseId, int limit);
    }

    private void inPages(Page page, Instant asOf) {
        String[] after = {""};
        Set<String> overtaken = inBatches(() -> {
            List<String> ids = page.after(after[0], BATCH_CASES);
            after[0] = ids.isEmpty() ? after[0] : ids.get(ids.size() - 1);
            return ids;
        }, asOf);
        assess(overtaken, asOf);
    }

    /** Ends soon what is under way: no further case is begun. May be called more than once. */
    @Override
    public void close() {
        conveyor.close();
    }
}
