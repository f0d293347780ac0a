package org.mingjing.engine.fast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.columns.Column;
import org.mingjing.columns.RowSet;

/**
 * Some columns of a large table taken together: for each combination of their groups of places, the rows that hold in all of them,
 * in order. Chosen are the columns that leave the fewest rows for the room they take.
 */
final class JoinedColumns {

    private static final int COMBINATIONS_MAX = 1 << 16;
    private static final long ROWS_LISTED_MAX = 1L << 22;
    private static final int[] NO_ROWS = {};

    private final int[] columns;
    private final int[] strides;
    private final int[][] rows;

    private JoinedColumns(int[] columns, int[] strides, int[][] rows) {
        this.columns = columns;
        this.strides = strides;
        this.rows = rows;
    }

    /** What a column leaves of the rows in a group, on average over its groups. */
    private record Candidate(int column, int groups, double share) {

        static Candidate of(int number, Column column, int rowCount) {
            long held = 0;
            for (int group = 0; group < column.groups(); group++) {
                held += column.rows(group).size();
            }
            return new Candidate(number, column.groups(), (double) held / Math.max(1, column.groups()) / rowCount);
        }

        /** How strongly the rows are narrowed for each group. */
        double gain() {
            return -Math.log(Math.max(share, 1e-9)) / Math.log(groups + 1.0);
        }
    }

    /** @return null if no columns are worth it: then the rows of each column are better intersected word by word */
    static @Nullable JoinedColumns of(List<Column> columns, int rowCount) {
        List<Candidate> best = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            best.add(Candidate.of(i, columns.get(i), rowCount));
        }
        best.sort(Comparator.comparingDouble(Candidate::gain).reversed());
        List<Column> joined = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        double left = rowCount;
        long combinations = 1;
        for (Candidate next : best) {
            long more = combinations * next.groups();
            if (more <= COMBINATIONS_MAX && more * left * next.share() <= ROWS_LISTED_MAX && next.share() < 0.9) {
                combinations = more;
                left *= next.share();
                joined.add(columns.get(next.column()));
                numbers.add(next.column());
            }
        }
        boolean fewLeft = left * (columns.size() - joined.size() + 1) < rowCount / 16.0 * columns.size();
        return joined.isEmpty() || !fewLeft ? null : listed(joined, numbers, (int) combinations);
    }

    private static JoinedColumns listed(List<Column> joined, List<Integer> numbers, int combinations) {
        int[] strides = new int[joined.size()];
        int stride = 1;
        for (int i = 0; i < strides.length; i++) {
            strides[i] = stride;
            stride *= joined.get(i).groups();
        }
        int[][] rows = new int[combinations][];
        list(joined, strides, joined.size() - 1, 0, null, rows);
        return new JoinedColumns(numbers.stream().mapToInt(Integer::intValue).toArray(), strides, rows);
    }

    private static void list(
            List<Column> joined, int[] strides, int next, int code, long @Nullable [] held, int[][] rows) {
        if (next < 0) {
            rows[code] = held == null ? NO_ROWS : numbers(held);
            return;
        }
        Column column = joined.get(next);
        for (int group = 0; group < column.groups(); group++) {
            RowSet own = column.rows(group);
            long[] both = new long[own.words()];
            for (int i = 0; i < both.length; i++) {
                both[i] = own.word(i) & (held == null ? -1 : held[i]);
            }
            list(joined, strides, next - 1, code + group * strides[next], both, rows);
        }
    }

    private static int[] numbers(long[] words) {
        int[] found = new int[words.length * RowSet.WORD_ROWS];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            for (long left = words[i]; left != 0; left &= left - 1) {
                found[count++] = i * RowSet.WORD_ROWS + Long.numberOfTrailingZeros(left);
            }
        }
        return count == 0 ? NO_ROWS : Arrays.copyOf(found, count);
    }

    /** Which columns are not among them, by number. */
    int[] others(int columnCount) {
        boolean[] own = new boolean[columnCount];
        for (int column : columns) {
            own[column] = true;
        }
        int[] others = new int[columnCount - columns.length];
        int count = 0;
        for (int i = 0; i < columnCount; i++) {
            if (!own[i]) {
                others[count++] = i;
            }
        }
        return others;
    }

    /** The rows that hold in these columns, ascending. @param groups of all columns */
    int[] rows(int[] groups) {
        int code = 0;
        for (int i = 0; i < columns.length; i++) {
            code += groups[columns[i]] * strides[i];
        }
        return rows[code];
    }
}
