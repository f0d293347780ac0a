package org.mingjing.check;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.mingjing.texts.NearestName;

/**
 * Tells a slip of the pen from another name. Names of a list are often alike and yet different, such as codes with other
 * numbers or words with another ending, so that much less may differ here than where a name is known to be wrong.
 */
final class Slip {

    /** In shorter names one letter makes another word. */
    private static final int ONE_LETTER_FROM = 5;
    private static final int TWO_LETTERS_FROM = 8;

    private Slip() {}

    /** The name of which the written one is likely a slip of the pen. */
    static Optional<String> of(String written, Collection<String> names) {
        return names.stream().filter(name -> isSlip(written, name))
                .min(Comparator.<String>comparingInt(name -> changes(written, name)).thenComparing(name -> name));
    }

    static boolean isSlip(String written, String name) {
        if (written.equals(name) || !digits(written).equals(digits(name))) {
            return false;
        }
        int length = Math.min(NearestName.plain(written).length(), NearestName.plain(name).length());
        int most = length >= TWO_LETTERS_FROM ? 2 : length >= ONE_LETTER_FROM ? 1 : 0;
        int changes = changes(written, name);
        return changes == 0 || changes <= most && !isIdeographic(written);
    }

    private static int changes(String written, String name) {
        return NearestName.changes(NearestName.plain(written), NearestName.plain(name));
    }

    private static String digits(String name) {
        return name.replaceAll("\\D", "");
    }

    /** A sign that is a word by itself makes another name. */
    private static boolean isIdeographic(String name) {
        return name.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN);
    }
}
