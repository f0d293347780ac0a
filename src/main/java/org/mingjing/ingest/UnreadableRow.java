package org.mingjing.ingest;

import java.util.List;

/** A row is no fact; holds every reason, each a sentence. */
final class UnreadableRow extends Exception {

    UnreadableRow(List<String> reasons) {
        super(String.join(" ", reasons));
    }
}
