package org.mingjing.assess.cutpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some columns of a large table taken together: for each combination of their places, the rows that hold in all of them,
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

    /** What a column leaves of the rows at a place, on average over its places. */
    private record Candidate(int column, int places, double share) {

        static Candidate of(int number, Column column) {
            long held = 0;
            int known = 0;
            int rows = 1;
            for (int place = 0; place < column.count(); place++) {
                RowSet at = column.at(place);
                held += at == null ? 0 : at.size();
                known += at == null ? 0 : 1;
                rows = at == null ? rows : at.words() * RowSet.WORD_ROWS;
            }
            return new Candidate(number, column.count(), known == 0 ? 0 : (double) held / known / rows);
        }

        /** How strongly the rows are narrowed for each place. */
        double gain() {
            return -Math.log(Math.max(share, 1e-9)) / Math.log(places + 1.0);
        }
    }

    /** @return null if no columns are worth it: then the rows of each column are better intersected word by word */
    static @Nullable JoinedColumns of(List<Column> columns, int rowCount) {
        List<Candidate> best = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            best.add(Candidate.of(i, columns.get(i)));
        }
        best.sort(Comparator.comparingDouble(Candidate::gain).reversed());
        List<Column> joined = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        double left = rowCount;
        long combinations = 1;
        for (Candidate next : best) {
            long more = combinations * next.places();
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
            stride *= joined.get(i).count();
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
        for (int place = 0; place < column.count(); place++) {
            RowSet at = column.at(place);
            if (at != null) {
                long[] both = new long[at.words()];
                for (int i = 0; i < both.length; i++) {
                    both[i] = at.word(i) & (held == null ? -1 : held[i]);
                }
                list(joined, strides, next - 1, code + place * strides[next], both, rows);
            }
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

    /** The rows that hold in these columns, ascending. @param places of all columns, each one known */
    int[] rows(int[] places) {
        int code = 0;
        for (int i = 0; i < columns.length; i++) {
            code += places[columns[i]] * strides[i];
        }
        return rows[code];
    }
}
