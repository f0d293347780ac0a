package org.mingjing.notices;

import java.util.Map;

/**
 * One thing that is told: an act on a warning, in the words of a language. It names no person.
 *
 * @param key of its delivery
 * @param words by the names that templates use
 * @param data for machines, by the names of the documentation
 */
record Notice(String key, Map<String, String> words, Map<String, Object> data) {

    Notice {
        words = Map.copyOf(words);
    }

    String word(String name) {
        return words.getOrDefault(name, "");
    }
}
