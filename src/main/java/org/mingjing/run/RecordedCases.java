package org.mingjing.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.ledger.CaseFacts;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.RecordedDecision;

/** Brings each decision together with its case as it was known to the decision. */
final class RecordedCases {

    private final Ledger ledger;
    private final Workers workers;

    RecordedCases(Ledger ledger, Workers workers) {
        this.ledger = ledger;
        this.workers = workers;
    }

    /**
     * Does the work for each decision, on all processors. Decisions of one batch knew the same place in the log, so
     * their facts are read together.
     */
    <R> List<R> map(List<RecordedDecision> decisions, BiFunction<RecordedDecision, CaseFile, R> work) {
        Map<Long, List<RecordedDecision>> byKnown = new TreeMap<>();
        decisions.forEach(one -> byKnown.computeIfAbsent(one.knownSeq(), seq -> new ArrayList<>()).add(one));
        List<R> results = new ArrayList<>(decisions.size());
        byKnown.forEach((knownSeq, group) -> {
            Registry registry = ledger.registry(knownSeq);
            Map<String, CaseFacts> facts = facts(group, knownSeq);
            results.addAll(workers.map(group, one -> work.apply(one,
                    CaseFile.of(one.caseId(), facts.get(one.caseId()).facts(), registry))));
        });
        return results;
    }

    private Map<String, CaseFacts> facts(List<RecordedDecision> group, long knownSeq) {
        Map<String, CaseFacts> facts = new HashMap<>();
        ledger.facts(group.stream().map(RecordedDecision::caseId).distinct().toList(), knownSeq)
                .forEach(one -> facts.put(one.caseId(), one));
        return facts;
    }
}
