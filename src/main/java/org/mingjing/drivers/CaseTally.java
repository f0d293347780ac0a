package org.mingjing.drivers;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.texts.Sentence;

/** Counts what came of the cases that were assessed: also those that nobody decided, and why. */
public final class CaseTally implements AssessmentListener {

    /** Of different reasons of one kind so many are kept in their words; beyond them cases are only counted. */
    private static final int REASONS_KEPT_MAX = 100;

    private long cases;
    private long changes;
    private long failures;
    private final SortedMap<String, Long> acts = new TreeMap<>();
    private final Map<CaseNote.Kind, Long> kinds = new EnumMap<>(CaseNote.Kind.class);
    private final Map<CaseNote.Kind, Map<Sentence, Reason>> reasons = new EnumMap<>(CaseNote.Kind.class);

    /**
     * Why something is so of some cases.
     *
     * @param why in words that fit all of them
     * @param cases how many there are
     * @param example what is so of the first
     */
    public record Reason(Sentence why, long cases, Sentence example) {

        Reason andOneMore() {
            return new Reason(why, cases + 1, example);
        }
    }

    @Override
    public synchronized void assessed(AssessedBatch batch) {
        cases += batch.cases().size();
        changes += batch.changes().size();
        batch.changes().forEach(change -> acts.merge(change.act().code(), 1L, Long::sum));
        failures += batch.failures().stream().map(failure -> failure.caseId()).distinct().count();
    }

    @Override
    public synchronized void noted(List<CaseNote> notes) {
        for (CaseNote note : notes) {
            kinds.merge(note.kind(), 1L, Long::sum);
            Map<Sentence, Reason> ofKind = reasons.computeIfAbsent(note.kind(), kind -> new LinkedHashMap<>());
            if (ofKind.size() < REASONS_KEPT_MAX || ofKind.containsKey(note.why())) {
                ofKind.merge(note.why(), new Reason(note.why(), 1, note.sentence()), (known, one) -> known.andOneMore());
            }
        }
    }

    /** How many cases were looked at. */
    public synchronized long cases() {
        return cases;
    }

    /** How many findings changed. */
    public synchronized long changes() {
        return changes;
    }

    /** How many findings were raised, withdrawn and so on, by the code of what became of them. */
    public synchronized SortedMap<String, Long> changesByAct() {
        return new TreeMap<>(acts);
    }

    /** How many cases some package could not assess. */
    public synchronized long failed() {
        return failures;
    }

    /** How many cases no package decided. */
    public synchronized long undecided() {
        return kinds.entrySet().stream().filter(kind -> kind.getKey().isUndecided())
                .mapToLong(Map.Entry::getValue).sum();
    }

    /** How many steps are dated years before the rest of their case. */
    public synchronized long earlyDates() {
        return kinds.getOrDefault(CaseNote.Kind.EARLY_DATE, 0L);
    }

    /** How many cases no package decided, by the code of the reason. */
    public synchronized SortedMap<String, Long> undecidedByKind() {
        SortedMap<String, Long> counts = new TreeMap<>();
        kinds.forEach((kind, count) -> {
            if (kind.isUndecided()) {
                counts.put(kind.code(), count);
            }
        });
        return counts;
    }

    /** The reasons of a kind, those of most cases first. */
    public synchronized List<Reason> reasons(CaseNote.Kind kind) {
        return reasons.getOrDefault(kind, Map.of()).values().stream()
                .sorted(Comparator.comparingLong(Reason::cases).reversed()).toList();
    }
}
