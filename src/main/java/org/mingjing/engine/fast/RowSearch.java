package org.mingjing.engine.fast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.columns.Column;
import org.mingjing.columns.RowSet;

/** Finds the rows that hold in all columns of a table. Safe for use by several threads. */
final class RowSearch<A> {

    private final Column[] columns;
    private final int words;
    private final @Nullable JoinedColumns joined;
    /** Columns that are not joined. */
    private final int[] others;
    private final boolean firstRowDecides;
    private final AnswersByRows<A> answers;

    /** @param joined null if the rows of each column are intersected word by word */
    RowSearch(List<Column> columns, int rows, @Nullable JoinedColumns joined, boolean firstRowDecides,
            AnswersByRows<A> answers) {
        this.columns = columns.toArray(Column[]::new);
        this.words = (rows + RowSet.WORD_ROWS - 1) / RowSet.WORD_ROWS;
        this.joined = joined;
        this.others = joined == null ? new int[0] : joined.others(columns.size());
        this.firstRowDecides = firstRowDecides;
        this.answers = answers;
    }

    /** The rows that hold in all columns, null for none. @param groups of all columns */
    AnswersByRows.@Nullable Matched<A> rows(int[] groups) {
        return joined == null ? inWords(groups) : inJoined(joined, groups);
    }

    /** The rows of a table of one word, null for none. @param word the rows that hold in all columns */
    AnswersByRows.@Nullable Matched<A> rows(long word) {
        return with(null, 0, word);
    }

    private AnswersByRows.@Nullable Matched<A> inWords(int[] groups) {
        AnswersByRows.Matched<A> set = null;
        for (int place = 0; place < words && (set == null || !firstRowDecides); place++) {
            long word = -1;
            for (int i = 0; i < groups.length && word != 0; i++) {
                word &= columns[i].rows(groups[i]).word(place);
            }
            set = with(set, place * RowSet.WORD_ROWS, word);
        }
        return set;
    }

    private AnswersByRows.@Nullable Matched<A> inJoined(JoinedColumns joined, int[] groups) {
        AnswersByRows.Matched<A> set = null;
        for (int row : joined.rows(groups)) {
            if (holdsInOthers(row, groups)) {
                set = set == null ? answers.of(row) : answers.with(set, row);
                if (firstRowDecides) {
                    break;
                }
            }
        }
        return set;
    }

    private boolean holdsInOthers(int row, int[] groups) {
        for (int column : others) {
            if (!columns[column].rows(groups[column]).contains(row)) {
                return false;
            }
        }
        return true;
    }

    /** The set with the rows of a word, whose lowest bit is the given row; only the first of all rows if it decides. */
    private AnswersByRows.@Nullable Matched<A> with(AnswersByRows.@Nullable Matched<A> fewer, int row, long word) {
        AnswersByRows.Matched<A> set = fewer;
        for (long left = word; left != 0; left &= left - 1) {
            int next = row + Long.numberOfTrailingZeros(left);
            if (set == null) {
                set = answers.of(next);
                if (firstRowDecides) {
                    return set;
                }
            } else {
                set = answers.with(set, next);
            }
        }
        return set;
    }
}
