package org.mingjing.check;

import java.util.List;
import org.mingjing.texts.Sentence;

/** Several parts of a sentence, joined by words. */
final class Joined {

    private Joined() {}

    /** @param key of a message that joins two parts, such as {@code check.and} @param parts one at least */
    static Sentence by(String key, List<Sentence> parts) {
        return parts.stream().reduce((one, other) -> Sentence.of(key, one, other)).orElseThrow();
    }
}
