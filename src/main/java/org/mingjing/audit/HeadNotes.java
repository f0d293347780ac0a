package org.mingjing.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.merkle.VerifierKey;

/** Checks the signatures of all heads, on all processors, a bounded number at a time. */
final class HeadNotes {

    private static final int CHECKED_AT_ONCE = 1024;

    private record Checked(StoredHead head, @Nullable String fault) {}

    private final VerifierKey key;
    private final Faults faults;
    private final List<StoredHead> waiting = new ArrayList<>();

    HeadNotes(VerifierKey key, Faults faults) {
        this.key = key;
        this.faults = faults;
    }

    void add(StoredHead head) {
        waiting.add(head);
        if (waiting.size() == CHECKED_AT_ONCE) {
            finish();
        }
    }

    /** Checks those still waiting. */
    void finish() {
        Stream<Checked> checked = waiting.parallelStream().map(head -> new Checked(head, head.noteFault(key)));
        checked.filter(one -> one.fault() != null).toList().forEach(one -> faults.add(one.head().size() - 1,
                "The signed head after record " + (one.head().size() - 1) + " was altered. " + one.fault()));
        waiting.clear();
    }
}
