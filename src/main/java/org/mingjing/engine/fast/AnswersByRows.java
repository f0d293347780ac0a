package org.mingjing.engine.fast;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer for each set of rows that matched, made when the set is first seen and kept up to bounds. Sets are walked
 * to row by row, so that looking one up makes nothing new. Safe for use by several threads.
 */
final class AnswersByRows<A> {

    private static final int SETS_KEPT_MAX = 20_000;
    /** Rows of all answers that are kept. */
    private static final int ROWS_KEPT_MAX = 200_000;
    private static final Object NONE = new Object();

    private final Function<int[], @Nullable A> make;
    private final AtomicInteger setsKept = new AtomicInteger();
    private final AtomicInteger rowsKept = new AtomicInteger();
    private final Matched<A> none = new Matched<>(null, -1);
    private final AtomicReferenceArray<Matched<A>> single;

    /** @param make gives the answer for ascending rows, null if there is none */
    AnswersByRows(int rows, Function<int[], @Nullable A> make) {
        this.make = make;
        this.single = new AtomicReferenceArray<>(rows);
    }

    /** A set of rows: the rows of another set and one more. */
    static final class Matched<A> {

        private final @Nullable Matched<A> fewer;
        private final int row;
        private final int size;
        /** Null until an answer is kept, {@link #NONE} if there is none. */
        private volatile @Nullable Object answer;
        private volatile Larger<A> larger = Larger.none();

        private Matched(@Nullable Matched<A> fewer, int row) {
            this.fewer = fewer;
            this.row = row;
            this.size = row < 0 ? 0 : fewer == null ? 1 : fewer.size + 1;
        }

        private int[] rows() {
            int[] rows = new int[size];
            Matched<A> set = this;
            for (int i = size - 1; i >= 0 && set != null; i--) {
                rows[i] = set.row;
                set = set.fewer;
            }
            return rows;
        }
    }

    /** The known sets that have one row more than another, by that row. */
    private record Larger<A>(int[] rows, Matched<A>[] sets) {

        @SuppressWarnings("unchecked")
        static <A> Larger<A> none() {
            return new Larger<>(new int[0], (Matched<A>[]) new Matched<?>[0]);
        }

        @Nullable Matched<A> by(int row) {
            int place = Arrays.binarySearch(rows, row);
            return place < 0 ? null : sets[place];
        }

        Larger<A> with(int row, Matched<A> set) {
            int place = -1 - Arrays.binarySearch(rows, row);
            int[] moreRows = new int[rows.length + 1];
            Matched<A>[] moreSets = Arrays.copyOf(sets, rows.length + 1);
            System.arraycopy(rows, 0, moreRows, 0, place);
            System.arraycopy(rows, place, moreRows, place + 1, rows.length - place);
            System.arraycopy(sets, place, moreSets, place + 1, rows.length - place);
            moreRows[place] = row;
            moreSets[place] = set;
            return new Larger<>(moreRows, moreSets);
        }
    }

    /** The set of one row. */
    Matched<A> of(int row) {
        Matched<A> known = single.get(row);
        if (known == null) {
            single.compareAndSet(row, null, new Matched<>(null, row));
            known = single.get(row);
        }
        return known;
    }

    /** The set with a row more, which comes after all others; it is not kept if too many are. */
    Matched<A> with(Matched<A> set, int row) {
        Matched<A> known = set.larger.by(row);
        return known != null ? known : added(set, row);
    }

    private Matched<A> added(Matched<A> set, int row) {
        Matched<A> fresh = new Matched<>(set, row);
        if (setsKept.get() >= SETS_KEPT_MAX) {
            return fresh;
        }
        synchronized (set) {
            Matched<A> known = set.larger.by(row);
            if (known == null) {
                setsKept.incrementAndGet();
                set.larger = set.larger.with(row, fresh);
            }
            return known != null ? known : fresh;
        }
    }

    /** The answer for a set of rows, null if there is none. @param rows null for no rows */
    @SuppressWarnings("unchecked")
    @Nullable A answer(@Nullable Matched<A> rows) {
        Matched<A> set = rows == null ? none : rows;
        Object known = set.answer;
        if (known != null) {
            return known == NONE ? null : (A) known;
        }
        A made = make.apply(set.rows());
        if (set.size <= 1 || rowsKept.addAndGet(set.size) <= ROWS_KEPT_MAX) {
            set.answer = made == null ? NONE : made;
        }
        return made;
    }

    /** Whether the answer for a set of rows, once it was made, is kept. @param rows null for no rows */
    boolean keeps(@Nullable Matched<A> rows) {
        return (rows == null ? none : rows).answer != null;
    }
}
