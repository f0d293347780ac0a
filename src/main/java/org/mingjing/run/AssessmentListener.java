package org.mingjing.run;

import org.mingjing.ledger.AssessedBatch;

/** Told of each batch after it is recorded: for progress, summaries and metrics, never to change anything. */
@FunctionalInterface
public interface AssessmentListener {

    void assessed(AssessedBatch batch);
}
