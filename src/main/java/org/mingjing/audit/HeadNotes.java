package org.mingjing.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.texts.Sentence;

/** Checks the signatures of all heads, on all processors, a bounded number at a time. */
final class HeadNotes {

    private static final int CHECKED_AT_ONCE = 1024;

    private record Waiting(StoredHead head, long sizeBefore) {}

    private record Checked(StoredHead head, @Nullable Sentence fault) {}

    private final VerifierKey key;
    private final FaultsFound faults;
    private final List<Waiting> waiting = new ArrayList<>();

    HeadNotes(VerifierKey key, FaultsFound faults) {
        this.key = key;
        this.faults = faults;
    }

    /** @param sizeBefore size of the stored head before it, 0 if there is none */
    void add(StoredHead head, long sizeBefore) {
        waiting.add(new Waiting(head, sizeBefore));
        if (waiting.size() == CHECKED_AT_ONCE) {
            finish();
        }
    }

    /** Checks those still waiting. */
    void finish() {
        Stream<Checked> checked = waiting.parallelStream()
                .map(one -> new Checked(one.head(), one.head().noteFault(key, one.sizeBefore())));
        for (Checked one : checked.toList()) {
            if (one.fault() != null) {
                faults.add(one.head().size() - 1, one.fault());
            }
        }
        waiting.clear();
    }
}
