package org.mingjing.drivers;

import java.util.List;
import org.mingjing.ledger.decisions.AssessedBatch;

/** Told of each batch after it is recorded: for progress, summaries and metrics, never to change anything. */
@FunctionalInterface
public interface AssessmentListener {

    void assessed(AssessedBatch batch);

    /** What must be told of the cases of a batch beside their findings. */
    default void noted(List<CaseNote> notes) {}
}
