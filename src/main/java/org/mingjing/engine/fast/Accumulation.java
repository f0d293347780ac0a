package org.mingjing.engine.fast;

import java.io.Serializable;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * Counts or sums over all matches of its source, and goes on with the result. As in Drools a single function without a
 * value, such as the least of nothing, does not match; of several functions any may be without one.
 */
final class Accumulation implements Join {

    /** A function, what it is given and where its result goes. */
    record Function(AccumulateFunction<Serializable> function, int source, int result) {}

    private final Function[] functions;
    private final int contexts;
    private final Join source;
    private final Join next;

    /** @param contexts place of what is accumulated so far, which the source adds to by {@link #adding} */
    Accumulation(Function[] functions, int contexts, Join source, Join next) {
        this.functions = functions;
        this.contexts = contexts;
        this.source = source;
        this.next = next;
    }

    /** The end of a source: adds its match. */
    static Join adding(Function[] functions, int contexts) {
        return frame -> {
            Serializable[] soFar = (Serializable[]) frame.values[contexts];
            for (int i = 0; i < functions.length; i++) {
                functions[i].function.accumulate(soFar[i], frame.values[functions[i].source]);
            }
            return false;
        };
    }

    @Override
    public boolean match(Frame frame) throws Exception {
        Serializable[] soFar = new Serializable[functions.length];
        for (int i = 0; i < functions.length; i++) {
            soFar[i] = functions[i].function.createContext();
            functions[i].function.init(soFar[i]);
        }
        frame.values[contexts] = soFar;
        source.match(frame);
        for (int i = 0; i < functions.length; i++) {
            Object result = functions[i].function.getResult(soFar[i]);
            if (result == null && functions.length == 1) {
                return false;
            }
            frame.values[functions[i].result] = result;
        }
        return next.match(frame);
    }
}
