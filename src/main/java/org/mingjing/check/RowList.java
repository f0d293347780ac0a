package org.mingjing.check;

import java.util.List;
import org.mingjing.screen.DmnTable.Row;
import org.mingjing.texts.Sentence;

/** Rows of a table in a sentence, the first of them if they are many. */
final class RowList {

    private static final int SHOWN_MAX = 5;

    private RowList() {}

    static Sentence of(List<Row> rows) {
        // A list within a sentence is joined as the language does it.
        Sentence shown = Sentence.of("check.rows", rows.stream().limit(SHOWN_MAX).map(Row::shown).toList());
        return rows.size() > SHOWN_MAX ? Sentence.of("check.and-more", shown, rows.size() - SHOWN_MAX) : shown;
    }
}
