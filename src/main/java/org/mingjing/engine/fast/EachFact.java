package org.mingjing.engine.fast;

import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/** A pattern: goes on with each fact of its filter that satisfies the constraints with what is bound already. */
final class EachFact implements Join {

    /** From so many facts on an index is worth its making. */
    private static final int INDEXED_FROM_FACTS = 16;

    /** An equality of a property with something bound before. */
    record Equality(int index, Function1<Object, Object> ofFact, int other, Function1<Object, Object> ofOther) {}

    private final int filter;
    private final int place;
    private final Bound[] bound;
    private final Test test;
    private final @Nullable Equality equality;
    private final Join next;

    EachFact(int filter, int place, Bound[] bound, Test test, @Nullable Equality equality, Join next) {
        this.filter = filter;
        this.place = place;
        this.bound = bound;
        this.test = test;
        this.equality = equality;
        this.next = next;
    }

    @Override
    public boolean match(Frame frame) throws Exception {
        Candidates candidates = frame.candidates;
        int count = candidates.count(filter);
        if (equality != null && count >= INDEXED_FROM_FACTS) {
            Object value = equality.ofOther.apply(frame.values[equality.other]);
            FactIndex.Bucket bucket = candidates.index(equality.index).find(value, candidates, filter, equality.ofFact);
            if (bucket != null) {
                return match(frame, bucket.facts, bucket.count);
            }
        }
        return match(frame, candidates.facts(filter), count);
    }

    private boolean match(Frame frame, Object[] facts, int count) throws Exception {
        Object[] values = frame.values;
        for (int i = 0; i < count; i++) {
            frame.countStep();
            values[place] = facts[i];
            for (Bound one : bound) {
                one.bind(values);
            }
            if (test.holds(values) && next.match(frame)) {
                return true;
            }
        }
        return false;
    }
}
