package org.mingjing.assess.check;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the known name that an author may have meant. */
public final class Nearest {

    private static final int CHANGED_SHARE = 3;

    private Nearest() {}

    /** The known name that differs least from a word, if it differs in no more than a third of its letters. */
    public static Optional<String> to(String word, Collection<String> known) {
        String nearest = null;
        int least = Math.max(1, word.length() / CHANGED_SHARE);
        for (String name : new TreeSet<>(known)) {
            int changes = changes(word.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), least);
            if (changes < least || changes == least && nearest == null) {
                nearest = name;
                least = changes;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The end of a sentence: what may have been meant, and what is known. */
    static String sentence(String word, Collection<String> known) {
        String meant = to(word, known).map(name -> "Did you mean '" + name + "'? ").orElse("");
        return known.isEmpty() ? meant + "None is known."
                : meant + "Known are " + Listed.of(new TreeSet<>(known)) + ".";
    }

    /** Letters left out, added, changed or swapped with their neighbour. */
    private static int changes(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : least(a, b, cost, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int least(String a, String b, int[][] cost, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
