package org.mingjing.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A decision table that can be asked. Whoever asks, the answers, the matched rows and the errors are those of kie-dmn. */
@FunctionalInterface
public interface TableEngine {

    /**
     * Asks the table. Safe for use by several threads.
     *
     * @param value gives each input by name, null if it is absent; an absent text is asked as {@code none}
     * @throws AssessmentFailed if an input is refused by the table; {@link ValueNotAllowed} if only its value is
     */
    TableAnswer ask(Function<String, @Nullable Object> value);
}
