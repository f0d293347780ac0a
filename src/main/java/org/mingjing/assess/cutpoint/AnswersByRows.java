package org.mingjing.assess.cutpoint;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer for each set of rows that matched, made when the set is first seen and kept up to a bound. Sets are walked
 * to row by row, so that looking one up makes nothing new. Safe for use by several threads.
 */
final class AnswersByRows<A> {

    private static final int SETS_KEPT_MAX = 20_000;

    private final Function<int[], @Nullable A> make;
    private final AtomicInteger kept = new AtomicInteger();
    private final Set<A> none = new Set<>(new int[0]);
    private final AtomicReferenceArray<Set<A>> single;

    /** @param make gives the answer for ascending rows, null if there is none */
    AnswersByRows(int rows, Function<int[], @Nullable A> make) {
        this.make = make;
        this.single = new AtomicReferenceArray<>(rows);
    }

    /** A set of rows. */
    static final class Set<A> {

        private final int[] rows;
        private volatile @Nullable Answer<A> answer;
        private volatile Larger<A> larger = Larger.none();

        private Set(int[] rows) {
            this.rows = rows;
        }
    }

    private record Answer<A>(@Nullable A given) {}

    /** The known sets that have one row more than another, by that row. */
    private record Larger<A>(int[] rows, Set<A>[] sets) {

        @SuppressWarnings("unchecked")
        static <A> Larger<A> none() {
            return new Larger<>(new int[0], (Set<A>[]) new Set<?>[0]);
        }

        @Nullable Set<A> by(int row) {
            int place = Arrays.binarySearch(rows, row);
            return place < 0 ? null : sets[place];
        }

        Larger<A> with(int row, Set<A> set) {
            int place = -1 - Arrays.binarySearch(rows, row);
            int[] moreRows = new int[rows.length + 1];
            Set<A>[] moreSets = Arrays.copyOf(sets, rows.length + 1);
            System.arraycopy(rows, 0, moreRows, 0, place);
            System.arraycopy(rows, place, moreRows, place + 1, rows.length - place);
            System.arraycopy(sets, place, moreSets, place + 1, rows.length - place);
            moreRows[place] = row;
            moreSets[place] = set;
            return new Larger<>(moreRows, moreSets);
        }
    }

    /** The set without rows. */
    Set<A> none() {
        return none;
    }

    /** The set of one row. */
    Set<A> of(int row) {
        Set<A> known = single.get(row);
        if (known == null) {
            known = new Set<>(new int[] {row});
            single.set(row, known);
        }
        return known;
    }

    /** The set with a row more, which comes after all others; it is not kept if too many are. */
    Set<A> with(Set<A> set, int row) {
        Set<A> known = set.larger.by(row);
        return known != null ? known : added(set, row);
    }

    private Set<A> added(Set<A> set, int row) {
        int[] rows = Arrays.copyOf(set.rows, set.rows.length + 1);
        rows[set.rows.length] = row;
        Set<A> fresh = new Set<>(rows);
        if (kept.get() >= SETS_KEPT_MAX) {
            return fresh;
        }
        synchronized (set) {
            Set<A> known = set.larger.by(row);
            if (known == null) {
                kept.incrementAndGet();
                set.larger = set.larger.with(row, fresh);
            }
            return known != null ? known : fresh;
        }
    }

    /** The answer for a set of rows, null if there is none. */
    @Nullable A answer(Set<A> set) {
        Answer<A> answer = set.answer;
        if (answer == null) {
            answer = new Answer<>(make.apply(set.rows));
            set.answer = answer;
        }
        return answer.given;
    }
}
