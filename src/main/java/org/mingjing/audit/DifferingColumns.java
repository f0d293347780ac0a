package org.mingjing.audit;

import java.util.List;
import org.mingjing.texts.Sentence;

/** Columns of one row that say what the record does not. */
final class DifferingColumns {

    private DifferingColumns() {}

    /** What is said of each, one after the other. */
    static Sentence inOneSentence(List<Sentence> columns) {
        return columns.stream().reduce((before, column) -> Sentence.of("audit.and-column", before, column))
                .orElse(Sentence.NOTHING);
    }
}
