package org.mingjing.drivers;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Power;
import org.mingjing.facts.Registry;
import org.mingjing.texts.NearestName;

/**
 * Finds which code of the registry somebody may have meant who wrote one that it does not have. Codes of one office are much
 * alike, so that only very few letters may be wrong. The same code is written in many cases, so answers are kept.
 */
final class RegisteredPowers {

    private static final int LETTERS_WRONG_MAX = 2;
    private static final int ANSWERS_KEPT_MAX = 1_000;

    private @Nullable Registry registry;
    private SortedSet<String> codes = Collections.emptySortedSet();
    private final Map<String, Optional<String>> answers = new HashMap<>();

    /** The registered code that is near enough to be meant, the nearest of them. */
    synchronized Optional<String> nearest(String written, Registry known) {
        if (known != registry) {
            registry = known;
            codes = known.codes(Power.class);
            answers.clear();
        }
        if (answers.size() >= ANSWERS_KEPT_MAX) {
            answers.clear();
        }
        return answers.computeIfAbsent(written, code -> NearestName.of(code, codes)
                .filter(near -> NearestName.changes(near, code) <= LETTERS_WRONG_MAX));
    }
}
