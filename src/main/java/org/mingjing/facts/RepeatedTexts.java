package org.mingjing.facts;

import org.jspecify.annotations.Nullable;

/**
 * Gives the same string for the same characters where texts repeat, as codes do: a million facts then share a few thousand
 * strings, which are made and hashed once. Holds a bounded number, the newest of each place; safe for several threads.
 */
final class RepeatedTexts {

    private static final int PLACES = 1 << 13;
    private static final int LENGTH_MAX = 64;

    // Whatever thread's string is seen at a place is whole, as all fields of a String are final.
    private final @Nullable String[] places = new String[PLACES];

    /** The string of these characters. */
    String of(char[] characters, int from, int length) {
        if (length > LENGTH_MAX) {
            return new String(characters, from, length);
        }
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int place = (hash ^ hash >>> 13) & (PLACES - 1);
        String known = places[place];
        if (known == null || !is(known, characters, from, length)) {
            known = new String(characters, from, length);
            places[place] = known;
        }
        return known;
    }

    /** Whether the text is these characters. */
    static boolean is(String text, char[] characters, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != characters[from + i]) {
                return false;
            }
        }
        return true;
    }
}
