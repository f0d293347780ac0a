package org.mingjing.ingest;

import java.util.List;
import org.mingjing.facts.Faults;

/** A row is no fact; holds every reason, each a sentence and each told once. */
final class UnreadableRow extends Exception {

    private final transient List<String> reasons;

    UnreadableRow(List<String> reasons) {
        this.reasons = reasons.stream().distinct().toList();
    }

    List<String> reasons() {
        return reasons;
    }

    @Override
    public String getMessage() {
        return Faults.joined(reasons);
    }
}
