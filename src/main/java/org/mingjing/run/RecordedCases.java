package org.mingjing.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.ledger.CaseTexts;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.RecordedDecision;

/** Brings each decision together with its case as it was known to the decision. */
final class RecordedCases {

    private record Known(RecordedDecision decision, CaseTexts texts, Registry registry) {}

    private final Ledger ledger;

    RecordedCases(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The work to be done for each decision. Decisions of one batch knew the same place in the log, so their facts are
     * read together.
     */
    <R> Conveyor.Batch<?, R> batch(List<RecordedDecision> decisions, BiFunction<RecordedDecision, CaseFile, R> work,
            Conveyor.Taking<R> take) {
        Map<Long, List<RecordedDecision>> byKnown = new TreeMap<>();
        decisions.forEach(one -> byKnown.computeIfAbsent(one.knownSeq(), seq -> new ArrayList<>()).add(one));
        List<Known> known = new ArrayList<>(decisions.size());
        byKnown.forEach((knownSeq, group) -> add(known, group, knownSeq));
        return new Conveyor.Batch<>(known, one -> work.apply(one.decision(), caseFile(one)), take);
    }

    private static CaseFile caseFile(Known known) {
        return known.texts().caseFile(known.registry());
    }

    private void add(List<Known> known, List<RecordedDecision> group, long knownSeq) {
        Registry registry = ledger.registry(knownSeq);
        Map<String, CaseTexts> texts = new HashMap<>();
        ledger.texts(group.stream().map(RecordedDecision::caseId).distinct().toList(), knownSeq)
                .forEach(one -> texts.put(one.caseId(), one));
        group.forEach(one -> known.add(new Known(one, texts.get(one.caseId()), registry)));
    }
}
