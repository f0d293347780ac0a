package org.mingjing.engine.reference;

import java.util.function.Supplier;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.texts.Sentence;

/** Runs a compiler of somebody else so that whatever it throws becomes a sentence, and no thread dies of an author's text. */
final class Compiling {

    private Compiling() {}

    /**
     * What the compiler makes.
     *
     * @param what what is compiled, such as that of the message {@code engine.rules-of}
     * @throws AssessmentFailed if it does not compile, whatever the compiler makes of it; only memory that is used up goes on
     */
    static <T> T of(Sentence what, Supplier<T> compiler) {
        try {
            return compiler.get();
        } catch (AssessmentFailed | OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw new AssessmentFailed(Sentence.of("engine.compiler-gave-up", what), e);
        }
    }
}
