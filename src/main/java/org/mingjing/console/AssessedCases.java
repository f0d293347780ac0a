package org.mingjing.console;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.mingjing.drivers.AssessmentListener;
import org.mingjing.drivers.CaseNote;
import org.mingjing.drivers.CaseTally;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.texts.Language;

/** Counts for an answer what came of the cases that were assessed, and for the metrics as ever. */
final class AssessedCases implements AssessmentListener {

    private final CaseTally tally = new CaseTally();
    private final AssessmentMeters meters;

    AssessedCases(AssessmentMeters meters) {
        this.meters = meters;
    }

    /**
     * What came of them.
     *
     * @param cases how many were looked at
     * @param findings how many were raised, withdrawn and so on
     * @param failed how many cases some package could not assess
     * @param undecided why no package decided a case, and how many cases that is so of
     * @param earlyDates how many facts are dated years before the rest of their case
     */
    record Counts(long cases, SortedMap<String, Long> findings, long failed, List<Undecided> undecided, long earlyDates) {

        /** The same without the examples, which name cases. */
        Counts withoutCases() {
            return new Counts(cases, findings, failed, undecided.stream().map(one ->
                    new Undecided(one.reason(), one.why(), one.cases(), "")).toList(), earlyDates);
        }
    }

    /** Of so many cases no package decides, for the same reason. */
    record Undecided(String reason, String why, long cases, String example) {}

    @Override
    public void assessed(AssessedBatch batch) {
        tally.assessed(batch);
        meters.assessed(batch);
    }

    @Override
    public void noted(List<CaseNote> notes) {
        tally.noted(notes);
        meters.noted(notes);
    }

    Counts counts(Language language) {
        List<Undecided> undecided = new ArrayList<>();
        for (CaseNote.Kind kind : CaseNote.Kind.values()) {
            if (kind.isUndecided()) {
                tally.reasons(kind).forEach(reason ->
                        undecided.add(new Undecided(kind.code(), reason.why().in(language), reason.cases(), reason.example().in(language))));
            }
        }
        return new Counts(tally.cases(), tally.changesByAct(), tally.failed(), undecided, tally.earlyDates());
    }
}
