package org.mingjing.engine.fast;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.columns.Column;
import org.mingjing.columns.Places;

/**
 * The answers of a table whose columns have few groups of places: one for each combination, kept when it is first asked
 * for. Safe for use by several threads.
 */
final class AnswersByGroups<A> {

    /** Each combination takes one reference, which is little beside what kie-dmn itself holds of a row. */
    private static final int COMBINATIONS_OF_ROW_MAX = 512;
    private static final int COMBINATIONS_MAX = 1 << 19;

    private final Column[] columns;
    private final AtomicReferenceArray<@Nullable A> answers;

    private AnswersByGroups(Column[] columns, int combinations) {
        this.columns = columns;
        this.answers = new AtomicReferenceArray<>(combinations);
    }

    /** @return null if there are too many combinations for a table of so many rows */
    static <A> @Nullable AnswersByGroups<A> of(List<Column> columns, int rows) {
        long max = Math.min(COMBINATIONS_MAX, (long) rows * COMBINATIONS_OF_ROW_MAX);
        long combinations = 1;
        for (Column column : columns) {
            combinations *= column.groups();
            if (combinations > max) {
                return null;
            }
        }
        return new AnswersByGroups<>(columns.toArray(Column[]::new), (int) combinations);
    }

    /** The combination of values, {@link Places#NOWHERE} if kie-dmn must be asked. */
    int combination(Function<String, @Nullable Object> values) {
        int combination = 0;
        for (Column column : columns) {
            int group = column.group(values);
            if (group == Places.NOWHERE) {
                return Places.NOWHERE;
            }
            combination = combination * column.groups() + group;
        }
        return combination;
    }

    /** The group of each column. */
    int[] groups(int combination) {
        int[] groups = new int[columns.length];
        int left = combination;
        for (int i = columns.length - 1; i >= 0; i--) {
            groups[i] = left % columns[i].groups();
            left /= columns[i].groups();
        }
        return groups;
    }

    /** The answer for a combination, null if none is kept. */
    @Nullable A kept(int combination) {
        return answers.get(combination);
    }

    void keep(int combination, A answer) {
        answers.set(combination, answer);
    }
}
