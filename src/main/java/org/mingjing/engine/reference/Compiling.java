package org.mingjing.engine.reference;

import java.util.function.Supplier;
import org.mingjing.engine.AssessmentFailed;

/** Runs a compiler of somebody else so that whatever it throws becomes a sentence, and no thread dies of an author's text. */
final class Compiling {

    private Compiling() {}

    /**
     * What the compiler makes.
     *
     * @param what what is compiled, such as {@code The rules of p@1.0.0}
     * @throws AssessmentFailed if it does not compile, whatever the compiler makes of it; only memory that is used up goes on
     */
    static <T> T of(String what, Supplier<T> compiler) {
        try {
            return compiler.get();
        } catch (AssessmentFailed | OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new AssessmentFailed(what + " cannot be compiled: the compiler gave up on them. Make them simpler, "
                    + "or leave out part after part until it goes through.", e);
        }
    }
}
