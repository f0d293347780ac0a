package org.mingjing.engine.fast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.drools.model.AlphaIndex;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/**
 * What facts of a type must satisfy by themselves to be looked at by patterns. Filters form a tree, so that patterns
 * which begin with the same constraints share them, and comparisons of one property with texts are a single look-up.
 */
final class Filter {

    /** Children told apart by the text of one property. */
    private record Switch(int property, Function1<Object, Object> reading, Map<Object, Filter> byText) {}

    private final int place;
    private final @Nullable Predicate1<Object> test;
    private final Map<String, Filter> byExpression = new HashMap<>();
    private final List<Filter> tested = new ArrayList<>();
    private final List<Switch> switches = new ArrayList<>();

    private Filter(int place, @Nullable Predicate1<Object> test) {
        this.place = place;
        this.test = test;
    }

    /** The filter all facts of a type pass. */
    static Filter ofType(int place) {
        return new Filter(place, null);
    }

    /** Where the facts that pass are kept. */
    int place() {
        return place;
    }

    /** The filter that asks for one thing more. @param next gives the place of a new filter */
    Filter and(SingleConstraint constraint, IntSupplier next) {
        String expression = constraint.getExprId();
        Filter known = expression == null ? null : byExpression.get(expression);
        if (known != null) {
            return known;
        }
        Filter child = add(constraint, next);
        if (expression != null) {
            byExpression.put(expression, child);
        }
        return child;
    }

    @SuppressWarnings("unchecked")
    private Filter add(SingleConstraint constraint, IntSupplier next) {
        Predicate1<Object> predicate = constraint.getPredicate1();
        boolean text = constraint.getIndex() instanceof AlphaIndex<?, ?> index
                && index.getConstraintType() == Index.ConstraintType.EQUAL
                && index.getIndexId() >= 0
                && index.getRightValue() instanceof String;
        if (!text) {
            Filter child = new Filter(next.getAsInt(), predicate);
            tested.add(child);
            return child;
        }
        AlphaIndex<Object, Object> index = (AlphaIndex<Object, Object>) constraint.getIndex();
        return switchOn(index).byText.computeIfAbsent(index.getRightValue(), value -> new Filter(next.getAsInt(), predicate));
    }

    private Switch switchOn(AlphaIndex<Object, Object> index) {
        for (Switch known : switches) {
            if (known.property == index.getIndexId()) {
                return known;
            }
        }
        Switch added = new Switch(index.getIndexId(), index.getLeftOperandExtractor(), new HashMap<>());
        switches.add(added);
        return added;
    }

    /** Keeps a fact that passed this filter, and offers it to the filters that ask for more. */
    void pass(Object fact, Candidates candidates) throws Exception {
        candidates.keep(place, fact);
        for (Switch one : switches) {
            Filter child = one.byText.get(one.reading.apply(fact));
            if (child != null) {
                child.pass(fact, candidates);
            }
        }
        for (Filter child : tested) {
            if (child.test.test(fact)) {
                child.pass(fact, candidates);
            }
        }
    }
}
