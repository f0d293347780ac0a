package org.mingjing.run;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody may have meant who wrote another one. */
final class NearestName {

    /** One letter in so many may be wrong. */
    private static final int LETTERS_OF_A_SLIP = 3;

    private NearestName() {}

    /** Names longer than this are not compared: work stays small whatever a source sends. */
    private static final int LETTERS_MAX = 100;

    /** The known name nearest to the written one, if it is near enough to be a slip; of equally near ones the first by name. */
    static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > LETTERS_MAX) {
            return Optional.empty();
        }
        String best = null;
        int least = Math.max(1, written.length() / LETTERS_OF_A_SLIP) + 1;
        for (String name : known.stream().sorted().toList()) {
            int distance = distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                best = name;
                least = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Letters to add, take away, change or swap with the next one. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : Math.min(1 + Math.min(steps[i - 1][j], steps[i][j - 1]),
                        steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], 1 + steps[i - 2][j - 2]);
                }
            }
        }
        return steps[one.length()][other.length()];
    }
}
