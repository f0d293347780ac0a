package org.mingjing.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.texts.Sentence;

/** Whatever a compiler throws becomes a sentence about what it was given. */
class CompilingTest {

    private static List<Supplier<Throwable>> thrown() {
        return List.of(StackOverflowError::new, UnsupportedOperationException::new, () -> new NoClassDefFoundError("x"),
                () -> new ExceptionInInitializerError("x"), () -> new NumberFormatException("For input string: \"abc\""),
                () -> new AssertionError("x"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void what_the_compiler_throws_is_told_as_one_sentence_without_its_words(Supplier<Throwable> thrown) {
        assertThatExceptionOfType(AssessmentFailed.class).isThrownBy(() -> Compiling.of(Sentence.asItIs("The rules of p@1.0.0"), () -> fail(thrown.get())))
                .withMessage("The rules of p@1.0.0 cannot be compiled: the compiler gave up on them. Make them simpler, "
                        + "or leave out part after part until it goes through.");
    }

    @Test
    void what_is_said_already_and_memory_that_is_used_up_go_on_as_they_are() {
        AssessmentFailed said = new AssessmentFailed("grading.dmn:29: wrong.");

        assertThatThrownBy(() -> Compiling.of(Sentence.asItIs("The tables"), () -> fail(said))).isSameAs(said);
        assertThatThrownBy(() -> Compiling.of(Sentence.asItIs("The tables"), () -> fail(new OutOfMemoryError()))).isInstanceOf(OutOfMemoryError.class);
        assertThat(Compiling.of(Sentence.asItIs("The tables"), () -> 7)).isEqualTo(7);
    }

    private static Object fail(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}
