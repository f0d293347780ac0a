package org.mingjing.texts;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the known name that somebody may have meant who wrote another one. */
public final class NearestName {

    /** One letter in so many may be wrong. */
    private static final int LETTERS_OF_A_SLIP = 3;

    /** A longer name is not compared: it is no slip of the pen, and work stays small whatever is sent. */
    private static final int LETTERS_MAX = 100;

    private NearestName() {}

    /**
     * The known name that differs least from the written one, if in no more than a third of its letters; of equally near
     * ones the first by name. Capitals, blanks and the signs - _ . do not count.
     */
    public static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > LETTERS_MAX) {
            return Optional.empty();
        }
        String plain = plain(written);
        String nearest = null;
        int least = Math.max(1, plain.length() / LETTERS_OF_A_SLIP) + 1;
        for (String name : new TreeSet<>(known)) {
            String other = plain(name);
            int changes = Math.abs(plain.length() - other.length()) < least ? changes(plain, other) : least;
            if (changes < least) {
                nearest = name;
                least = changes;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** A name without capitals, blanks and the signs that part words. */
    public static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
        return plain.isEmpty() ? name : plain;
    }

    /** How many letters must be put in, left out, changed, or swapped with the next one. */
    public static int changes(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : least(one, other, steps, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int least(String one, String other, int[][] steps, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(steps[i - 1][j - 1] + (same ? 0 : 1), Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
