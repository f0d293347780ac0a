package org.mingjing.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the index of one column. Each condition is asked of kie-dmn below, on and above each of its own cut points, in
 * every spelling of the value. Where the answers at one place differ, as for {@code 1.0} and {@code [1, 2]}, or kie-dmn
 * refuses a value, the place is left to kie-dmn.
 */
final class ColumnIndex<K extends Comparable<K>> {

    /** Words of 64 rows that one column may take. */
    private static final long WORDS_MAX = 1L << 23;

    private final ValueOrder<K> order;
    private final CutPoints<K> points;
    private final long[][] bits;
    private final boolean[] refused;
    private final long[] bitsForNull;
    private boolean nullRefused;
    private boolean unclear;
    private final List<List<Object>> holding = new ArrayList<>();

    /** @param constants of all conditions that will be added */
    ColumnIndex(ValueOrder<K> order, List<Object> constants, int rows) throws Untranslatable {
        this.order = order;
        this.points = CutPoints.of(order, constants);
        int words = (rows + 63) / 64;
        if ((long) points.count() * words > WORDS_MAX) {
            throw new Untranslatable("columns.cut-points-max");
        }
        this.bits = new long[points.count()][words];
        this.refused = new boolean[points.count()];
        this.bitsForNull = new long[words];
        for (int row = 0; row < rows; row++) {
            holding.add(List.of());
        }
    }

    /** Adds the rows of a column. @param cells the condition of each row; rows of one text share it */
    void rows(List<Condition> cells) throws Untranslatable {
        Map<Condition, List<Integer>> rowsOf = new IdentityHashMap<>();
        for (int row = 0; row < cells.size(); row++) {
            rowsOf.computeIfAbsent(cells.get(row), key -> new ArrayList<>()).add(row);
        }
        for (Map.Entry<Condition, List<Integer>> same : rowsOf.entrySet()) {
            List<Object> values = spread(same.getKey(), (from, to) -> {
                for (int place = from; place <= to; place++) {
                    same.getValue().forEach(set(bits[place]));
                }
            }, () -> same.getValue().forEach(set(bitsForNull)));
            same.getValue().forEach(row -> holding.set(row, values));
        }
    }

    private static Consumer<Integer> set(long[] words) {
        return row -> words[row >> 6] |= 1L << row;
    }

    /** Refuses the values for which a condition does not hold; kie-dmn will be asked for them. */
    void refuseUnless(Condition allowed) throws Untranslatable {
        boolean[] held = new boolean[refused.length];
        boolean[] heldForNull = new boolean[1];
        spread(allowed, (from, to) -> Arrays.fill(held, from, to + 1, true), () -> heldForNull[0] = true);
        for (int place = 0; place < held.length; place++) {
            refused[place] |= !held[place];
        }
        nullRefused |= !heldForNull[0];
    }

    private interface Span {
        void from(int first, int last);
    }

    /** @return values for which the condition holds */
    private List<Object> spread(Condition condition, Span where, Runnable forNull) throws Untranslatable {
        CutPoints<K> own = CutPoints.of(order, condition.constants());
        List<Object> values = new ArrayList<>();
        for (int place = 0; place < own.count(); place++) {
            List<Object> asked = own.valuesAt(place);
            Boolean holds = agreed(condition, asked);
            if (holds == null) {
                unclear |= !asked.isEmpty();
                Arrays.fill(refused, points.firstWithin(own, place), points.lastWithin(own, place) + 1, true);
            } else if (holds) {
                where.from(points.firstWithin(own, place), points.lastWithin(own, place));
                values.addAll(asked);
            }
        }
        Boolean holdsForNull = condition.test().holds(null);
        if (holdsForNull == null) {
            nullRefused = true;
        } else if (holdsForNull) {
            forNull.run();
        }
        return values;
    }

    /** What kie-dmn says of all values; null if it refuses one, tells them apart, or there are none. */
    private static @Nullable Boolean agreed(Condition condition, List<Object> values) {
        Boolean agreed = null;
        for (Object value : values) {
            Boolean holds = condition.test().holds(value);
            if (holds == null || agreed != null && !agreed.equals(holds)) {
                return null;
            }
            agreed = holds;
        }
        return agreed;
    }

    Column column(String input) {
        @Nullable RowSet[] byPlace = new RowSet[bits.length + 1];
        for (int place = 0; place < bits.length; place++) {
            byPlace[place] = refused[place] ? null : RowSet.of(bits[place]);
        }
        byPlace[bits.length] = nullRefused ? null : RowSet.of(bitsForNull);
        return Column.of(input, points.places(), byPlace);
    }

    /**
     * The rows that hold at each place where a value can stand and is allowed, null if kie-dmn tells values of one place apart.
     *
     * @param withNull whether the column can be asked for no value
     */
    @Nullable List<RowSet> reachable(boolean withNull) {
        Set<RowSet> sets = new LinkedHashSet<>();
        for (int place = 0; place < bits.length; place++) {
            if (!refused[place]) {
                sets.add(RowSet.of(bits[place]));
            }
        }
        if (withNull && !nullRefused) {
            sets.add(RowSet.of(bitsForNull));
        }
        return unclear ? null : List.copyOf(sets);
    }

    /** Values to try the index with. */
    Samples samples(String input) {
        List<Object> all = new ArrayList<>();
        for (int place = 0; place < points.count(); place++) {
            List<Object> values = points.valuesAt(place);
            all.addAll(values.subList(0, Math.min(1, values.size())));
        }
        return new Samples(input, all, holding);
    }
}
