package org.mingjing.console;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.mingjing.drivers.AssessmentListener;
import org.mingjing.drivers.CaseNote;
import org.mingjing.engine.MatchedRow;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.ledger.decisions.Decision;
import org.mingjing.ledger.decisions.FindingChange;
import org.mingjing.ledger.facts.Outcome;
import org.mingjing.ledger.facts.Receipt;
import org.springframework.stereotype.Component;

/** Counts facts, assessments, findings by rule and level, and table rows matched. */
@Component
final class AssessmentMeters implements AssessmentListener {

    private final MeterRegistry meters;

    AssessmentMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void received(Receipt receipt) {
        for (Outcome outcome : Outcome.values()) {
            meters.counter("mingjing.facts", "outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .increment(receipt.count(outcome));
        }
    }

    void rejected() {
        meters.counter("mingjing.facts", "outcome", "rejected").increment();
    }

    @Override
    public void noted(List<CaseNote> notes) {
        for (CaseNote note : notes) {
            if (note.kind().isUndecided()) {
                meters.counter("mingjing.undecided", "reason", note.kind().code()).increment();
            } else {
                meters.counter("mingjing.early.dates").increment();
            }
        }
    }

    @Override
    public void assessed(AssessedBatch batch) {
        for (Decision decision : batch.decisions()) {
            meters.counter("mingjing.assessments", "package", decision.assessment().rules().id()).increment();
            for (MatchedRow row : decision.assessment().rows()) {
                meters.counter("mingjing.table.hits", "package", decision.assessment().rules().id(),
                        "table", row.table(), "row", row.rowId()).increment();
            }
        }
        for (FindingChange change : batch.changes()) {
            meters.counter("mingjing.findings", "rule", change.finding().rule(), "level",
                    change.finding().level().code(), "act", change.act().code()).increment();
        }
        batch.failures().forEach(failure ->
                meters.counter("mingjing.failures", "package", failure.rules().id()).increment());
    }
}
