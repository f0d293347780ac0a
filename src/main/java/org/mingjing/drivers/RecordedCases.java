package org.mingjing.drivers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.RegistryHistory;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.facts.CaseHistory;
import org.mingjing.ledger.facts.Recorded;
import org.mingjing.log.LogPosition;

/** Brings each recorded outcome together with its case as it was known then. */
final class RecordedCases {

    private record Decided<T extends Recorded>(CaseHistory history, List<T> decisions) {}

    private final Ledger ledger;
    private final LogPosition endSeq;
    private final RegistryHistory registry;

    /** @param endSeq the place in the log up to which decisions are asked for */
    RecordedCases(Ledger ledger, LogPosition endSeq) {
        this.ledger = ledger;
        this.endSeq = endSeq;
        this.registry = ledger.histories().ofRegistry(endSeq);
    }

    /** The work to be done for each decision. The facts of a case are read once for all its decisions among these. */
    <T extends Recorded, R> Conveyor.Batch<?, List<R>> batch(List<T> decisions,
            BiFunction<T, CaseFile, R> work, Conveyor.Taking<R> take) {
        Map<String, List<T>> byCase = new LinkedHashMap<>();
        decisions.forEach(one -> byCase.computeIfAbsent(one.caseId(), caseId -> new ArrayList<>(1)).add(one));
        Map<String, CaseHistory> histories = ledger.histories().ofCases(byCase.keySet(), endSeq);
        List<Decided<T>> decided = new ArrayList<>(byCase.size());
        byCase.forEach((caseId, ofCase) -> decided.add(new Decided<>(histories.get(caseId), ofCase)));
        return new Conveyor.Batch<>(decided, one -> work(one, work),
                results -> take.take(results.stream().flatMap(List::stream).toList()));
    }

    private <T extends Recorded, R> List<R> work(Decided<T> decided, BiFunction<T, CaseFile, R> work) {
        List<R> results = new ArrayList<>(decided.decisions().size());
        // Several packages often decided on the same knowledge, one after the other.
        T before = null;
        CaseFile caseFile = null;
        for (T decision : inOrderMade(decided.decisions())) {
            if (before == null || caseFile == null || !before.knownSeq().equals(decision.knownSeq())) {
                caseFile = decided.history().knownAt(decision.knownSeq(), registry);
            }
            results.add(work.apply(decision, caseFile));
            before = decision;
        }
        return results;
    }

    private static <T extends Recorded> List<T> inOrderMade(List<T> decisions) {
        return decisions.stream().sorted(Comparator.comparingLong(Recorded::seq)).toList();
    }
}
