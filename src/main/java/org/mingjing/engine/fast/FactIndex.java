package org.mingjing.engine.fast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one filter by the value of one property, so that long cases are joined without trying every pair. It only
 * narrows down: whether a pair matches is still asked of the constraint itself.
 */
final class FactIndex {

    /** Types whose {@code equals} says the same as {@code ==} in a rule; two decimals may be equal and differ in scale. */
    private static final Set<Class<?>> TYPES = Set.of(String.class, Long.class, Integer.class);

    /** Facts with the same value. */
    static final class Bucket {

        Object[] facts = new Object[4];
        int count;

        private void add(Object fact) {
            if (count == facts.length) {
                facts = Arrays.copyOf(facts, count * 2);
            }
            facts[count++] = fact;
        }
    }

    private static final Bucket EMPTY = new Bucket();

    private final Map<Object, Bucket> buckets = new HashMap<>();
    private @Nullable Class<?> type;
    private boolean built;
    private boolean usable;

    /** The facts that can equal the value, or null if all must be tried. */
    @Nullable Bucket find(@Nullable Object value, Candidates candidates, int filter, Function1<Object, Object> reading) {
        if (!built) {
            build(candidates, filter, reading);
        }
        return usable && value != null && value.getClass() == type ? buckets.getOrDefault(value, EMPTY) : null;
    }

    private void build(Candidates candidates, int filter, Function1<Object, Object> reading) {
        built = true;
        for (int i = 0; i < candidates.count(filter); i++) {
            Object fact = candidates.facts(filter)[i];
            Object value = reading.apply(fact);
            if (value == null || !TYPES.contains(value.getClass()) || (type != null && type != value.getClass())) {
                return;
            }
            type = value.getClass();
            buckets.computeIfAbsent(value, one -> new Bucket()).add(fact);
        }
        usable = true;
    }

    void clear() {
        if (built) {
            buckets.clear();
            type = null;
            built = false;
            usable = false;
        }
    }
}
