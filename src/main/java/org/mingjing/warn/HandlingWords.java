package org.mingjing.warn;

import java.util.Arrays;
import java.util.function.Function;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

/** The words of the handling package, as parts of sentences. */
final class HandlingWords {

    private HandlingWords() {}

    static Sentence act(HandlingTables tables, String act) {
        return inAll(language -> tables.actTitle(act, language));
    }

    static Sentence state(HandlingTables tables, String state) {
        return inAll(language -> tables.stateTitle(state, language));
    }

    static Sentence clock(HandlingTables tables, String clock) {
        return inAll(language -> tables.clockTitle(clock, language));
    }

    static Sentence role(HandlingTables tables, String role) {
        return inAll(language -> tables.roleTitle(role, language));
    }

    private static Sentence inAll(Function<Language, String> word) {
        return Sentence.alreadySaid(Arrays.stream(Language.values()).map(word).toList());
    }
}
