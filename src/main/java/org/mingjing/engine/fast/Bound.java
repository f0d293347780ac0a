package org.mingjing.engine.fast;

import org.drools.model.Binding;
import org.drools.model.functions.Function1;

/** A variable of a pattern and how its value is read. */
record Bound(int place, Reading reading) {

    /** Reads a value from those already bound. */
    @FunctionalInterface
    interface Reading {
        Object read(Object[] values);
    }

    @SuppressWarnings("unchecked")
    static Bound of(Binding binding, Slots slots) throws NotMatchable {
        int[] inputs = slots.of(binding.getInputVariables());
        int place = slots.bind(binding.getBoundVariable());
        if (inputs.length != 1) {
            return new Bound(place, values -> binding.eval(Slots.at(values, inputs)));
        }
        int input = inputs[0];
        Function1<Object, Object> function = binding.getBindingFunction();
        return new Bound(place, values -> function.apply(values[input]));
    }

    void bind(Object[] values) {
        values[place] = reading.read(values);
    }
}
