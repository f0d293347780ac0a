package org.mingjing.engine.fast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.SingleConstraint;
import org.jspecify.annotations.Nullable;

/** The filters of all patterns of a package, by the type of fact they are about. */
final class Filters {

    private final Map<Class<?>, Filter> byType = new HashMap<>();
    private int count;

    /** The filter of facts of the type that satisfy these constraints. */
    Filter of(Class<?> type, List<SingleConstraint> constraints) {
        Filter filter = byType.computeIfAbsent(type, one -> Filter.ofType(count++));
        for (SingleConstraint constraint : constraints) {
            filter = filter.and(constraint, () -> count++);
        }
        return filter;
    }

    int count() {
        return count;
    }

    void pass(Object fact, Candidates candidates) throws Exception {
        @Nullable Filter filter = byType.get(fact.getClass());
        if (filter != null) {
            filter.pass(fact, candidates);
        }
    }
}
