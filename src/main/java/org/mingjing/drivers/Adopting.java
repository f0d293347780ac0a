package org.mingjing.drivers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.decisions.Adoption;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.ledger.decisions.Decisions;
import org.mingjing.ledger.decisions.RecordedDecision;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.PackageId;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.WrongInput;

/**
 * Has a corrected version of a package decide past cases again, each as of the instant it was last looked at. First it is
 * shown what would change, by the same assessment that is recorded then. Whoever is stopped in the middle runs it again: the
 * adoption stands in the record, and cases that the version has decided are not decided twice.
 */
public final class Adopting implements AutoCloseable {

    private final Installation installation;
    private final Decisions decisions;
    private final RulePackage rules;
    private final Adoption proposed;
    private final Conveyor conveyor = new Conveyor();

    /**
     * @param rules the version to adopt
     * @param from cases that began on this day or later, null for all
     * @param to cases that began before this day, null for all
     * @throws IllegalArgumentException with a sentence, if the version is not published or there are no such days
     */
    public Adopting(Installation installation, RulePackage rules, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (rules.manifest().state() != Manifest.State.PUBLISHED) {
            throw WrongInput.of("drivers.not-published", rules.id());
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw WrongInput.of("drivers.no-days", from, to);
        }
        this.installation = installation;
        this.decisions = installation.ledger().decisions();
        this.rules = rules;
        this.proposed = new Adoption(-1, rules.id(), rules.hash(), from, to);
    }

    /** Says what would change, and records nothing. */
    public void preview(ReplayProgress progress) {
        progress.expected(decisions.caseCount());
        AdoptionPreview preview = new AdoptionPreview(installation, rules);
        inPages(before -> {
            CasesAtHand cases = new CasesAtHand(installation, List.copyOf(before.keySet()), proposed);
            return new Conveyor.Batch<>(cases.cases(), texts -> cases.assess(texts, null), assessed -> {
                List<CaseOutcome> chosen = assessed.stream().filter(one -> decidedBy(one, proposed)).toList();
                List<Difference> differences = new ArrayList<>();
                chosen.forEach(one -> differences.addAll(preview.of(
                        one, before.get(one.marked().caseId()), cases.standing(one.marked().caseId()))));
                progress.replayed(chosen.size(), differences);
            });
        });
    }

    /** Records the adoption and then, batch by batch, what its version decides. */
    public void record(AssessmentListener listener) {
        Adoption adopted = decisions.adopt(rules, proposed, installation.clock().instant());
        Set<String> overtaken = new TreeSet<>();
        inPages(before -> batch(List.copyOf(before.keySet()), adopted, overtaken, listener));
        while (!overtaken.isEmpty()) {
            List<String> again = List.copyOf(overtaken);
            overtaken.clear();
            List<List<String>> pages = new ArrayList<>(List.of(again));
            conveyor.run(() -> pages.isEmpty() ? null : batch(pages.remove(0), adopted, overtaken, listener));
        }
    }

    private Conveyor.Batch<?, ?> batch(List<String> caseIds, Adoption adopted, Set<String> overtaken,
            AssessmentListener listener) {
        CasesAtHand cases = new CasesAtHand(installation, caseIds);
        return new Conveyor.Batch<>(cases.cases(), texts -> cases.assess(texts, null), assessed -> {
            List<CaseOutcome> chosen = assessed.stream().filter(one -> decidedBy(one, adopted)).toList();
            if (chosen.isEmpty()) {
                return;
            }
            AssessedBatch batch = CasesAtHand.batch(chosen);
            Set<String> leftOut = decisions.record(batch, installation.clock().instant());
            overtaken.addAll(leftOut);
            listener.assessed(batch.without(leftOut));
            listener.noted(chosen.stream().flatMap(one -> one.notes().stream())
                    .filter(note -> !leftOut.contains(note.caseId())).toList());
        });
    }

    private static boolean decidedBy(CaseOutcome one, Adoption adoption) {
        return one.adoptions().stream().anyMatch(adoption::equals);
    }

    /** Gives the work on some cases, each with the version that decided it or failed on it last. */
    private interface Page {
        Conveyor.Batch<?, ?> of(SortedMap<String, PackageId> before);
    }

    private void inPages(Page page) {
        String[] after = {""};
        conveyor.run(() -> {
            List<String> caseIds = decisions.cases(after[0], Assessing.BATCH_CASES);
            if (caseIds.isEmpty()) {
                return null;
            }
            after[0] = caseIds.get(caseIds.size() - 1);
            return page.of(decidedOtherwise(caseIds));
        });
    }

    private SortedMap<String, PackageId> decidedOtherwise(List<String> caseIds) {
        LogPosition known = installation.ledger().now();
        SortedMap<String, PackageId> before = new TreeMap<>();
        for (RecordedDecision decision : decisions.newest(rules.id().id(), known, caseIds)) {
            if (!decision.packageHash().equals(rules.hash())) {
                before.put(decision.caseId(), decision.rules());
            }
        }
        decisions.failures().newest(rules.id().id(), known, caseIds)
                .forEach(failure -> before.putIfAbsent(failure.caseId(), failure.rules()));
        return before;
    }

    @Override
    public void close() {
        conveyor.close();
    }
}
