package org.mingjing.ingest;

import java.util.List;
import org.mingjing.facts.Faults;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A row is no fact; holds every reason, each a sentence and each told once. */
final class UnreadableRow extends Exception implements Told {

    private final transient List<Sentence> reasons;

    UnreadableRow(List<Sentence> reasons) {
        this.reasons = reasons.stream().distinct().toList();
    }

    List<Sentence> reasons() {
        return reasons;
    }

    @Override
    public Sentence sentence() {
        return Faults.inARow(reasons);
    }

    @Override
    public String getMessage() {
        return sentence().toString();
    }
}
