package org.mingjing.engine.fast;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.PredicateN;

/** A constraint over variables of a frame. */
@FunctionalInterface
interface Test {

    boolean holds(Object[] values) throws Exception;

    /** @throws NotMatchable if it names a variable that nothing binds */
    static Test of(Constraint constraint, Slots slots) throws NotMatchable {
        return switch (constraint.getType()) {
            case SINGLE -> single((SingleConstraint) constraint, slots);
            case OR -> anyOf(parts(constraint, slots));
            case AND, MULTIPLE -> allOf(parts(constraint, slots));
        };
    }

    private static Test single(SingleConstraint constraint, Slots slots) throws NotMatchable {
        int[] places = slots.of(constraint.getVariables());
        switch (places.length) {
            case 1 -> {
                Predicate1<Object> test = constraint.getPredicate1();
                int only = places[0];
                return values -> test.test(values[only]);
            }
            case 2 -> {
                Predicate2<Object, Object> test = constraint.getPredicate2();
                int a = places[0];
                int b = places[1];
                return values -> test.test(values[a], values[b]);
            }
            case 3 -> {
                Predicate3<Object, Object, Object> test = constraint.getPredicate3();
                int a = places[0];
                int b = places[1];
                int c = places[2];
                return values -> test.test(values[a], values[b], values[c]);
            }
            default -> {
                PredicateN test = constraint.getPredicate();
                return values -> test.test(Slots.at(values, places));
            }
        }
    }

    private static Test[] parts(Constraint constraint, Slots slots) throws NotMatchable {
        List<Test> parts = new ArrayList<>();
        for (Constraint child : constraint.getChildren()) {
            parts.add(of(child, slots));
        }
        return parts.toArray(Test[]::new);
    }

    static Test allOf(Test[] parts) {
        return values -> {
            for (Test part : parts) {
                if (!part.holds(values)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Test anyOf(Test[] parts) {
        return values -> {
            for (Test part : parts) {
                if (part.holds(values)) {
                    return true;
                }
            }
            return false;
        };
    }
}
