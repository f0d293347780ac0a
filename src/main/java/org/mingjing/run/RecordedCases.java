package org.mingjing.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.RegistryHistory;
import org.mingjing.ledger.CaseHistory;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.RecordedDecision;

/** Brings each decision together with its case as it was known to the decision. */
final class RecordedCases {

    private record Decided(CaseHistory history, List<RecordedDecision> decisions) {}

    private final Ledger ledger;
    private final long endSeq;
    private final RegistryHistory registry;

    /** @param endSeq the place in the log up to which decisions are asked for */
    RecordedCases(Ledger ledger, long endSeq) {
        this.ledger = ledger;
        this.endSeq = endSeq;
        this.registry = ledger.histories().ofRegistry(endSeq);
    }

    /** The work to be done for each decision. The facts of a case are read once for all its decisions among these. */
    <R> Conveyor.Batch<?, List<R>> batch(List<RecordedDecision> decisions,
            BiFunction<RecordedDecision, CaseFile, R> work, Conveyor.Taking<R> take) {
        Map<String, List<RecordedDecision>> byCase = new LinkedHashMap<>();
        decisions.forEach(one -> byCase.computeIfAbsent(one.caseId(), caseId -> new ArrayList<>(1)).add(one));
        Map<String, CaseHistory> histories = ledger.histories().ofCases(byCase.keySet(), endSeq);
        List<Decided> decided = new ArrayList<>(byCase.size());
        byCase.forEach((caseId, ofCase) -> decided.add(new Decided(histories.get(caseId), ofCase)));
        return new Conveyor.Batch<>(decided, one -> work(one, work),
                results -> take.take(results.stream().flatMap(List::stream).toList()));
    }

    private <R> List<R> work(Decided decided, BiFunction<RecordedDecision, CaseFile, R> work) {
        List<R> results = new ArrayList<>(decided.decisions().size());
        // Several packages often decided on the same knowledge, one after the other.
        RecordedDecision before = null;
        CaseFile caseFile = null;
        for (RecordedDecision decision : inOrderMade(decided.decisions())) {
            if (before == null || caseFile == null || before.knownSeq() != decision.knownSeq()) {
                caseFile = decided.history().knownAt(decision.knownSeq(), registry);
            }
            results.add(work.apply(decision, caseFile));
            before = decision;
        }
        return results;
    }

    private static List<RecordedDecision> inOrderMade(List<RecordedDecision> decisions) {
        return decisions.stream().sorted(Comparator.comparingLong(RecordedDecision::seq)).toList();
    }
}
