package org.mingjing.engine.fast;

import java.util.IdentityHashMap;
import java.util.Map;
import org.drools.model.Variable;

/** The place of each variable of a rule in its frame. */
final class Slots {

    private final Map<Variable<?>, Integer> places = new IdentityHashMap<>();
    private int count;

    /** The place of a variable that is bound from here on. */
    int bind(Variable<?> variable) {
        Integer known = places.get(variable);
        if (known != null) {
            return known;
        }
        places.put(variable, count);
        return count++;
    }

    boolean isBound(Variable<?> variable) {
        return places.containsKey(variable);
    }

    /** A place for something that is no variable. */
    int reserve() {
        return count++;
    }

    int count() {
        return count;
    }

    int[] of(Variable<?>[] variables) throws NotMatchable {
        int[] out = new int[variables.length];
        for (int i = 0; i < variables.length; i++) {
            Integer place = places.get(variables[i]);
            if (place == null) {
                throw new NotMatchable("fast.unbound", variables[i].getName());
            }
            out[i] = place;
        }
        return out;
    }

    static Object[] at(Object[] values, int[] places) {
        Object[] out = new Object[places.length];
        for (int i = 0; i < places.length; i++) {
            out[i] = values[places[i]];
        }
        return out;
    }
}
