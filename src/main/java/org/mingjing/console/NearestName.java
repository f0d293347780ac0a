package org.mingjing.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant to write. */
final class NearestName {

    /** A name longer than this is not compared: it is no slip of the pen. */
    private static final int CHARS_MAX = 64;

    private NearestName() {}

    /** Says which names are known, and first which is nearest if one is near. */
    static String sentence(String written, Collection<String> known) {
        if (known.isEmpty()) {
            return "none is taken.";
        }
        List<String> sorted = known.stream().sorted().toList();
        String all = (sorted.size() == 1 ? "known is '" : "known are '") + String.join("', '", sorted) + "'.";
        return to(written, sorted).map(near -> "did you mean '" + near + "'? ").orElse("") + capitalised(all);
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static Optional<String> to(String written, List<String> known) {
        if (written.length() > CHARS_MAX) {
            return Optional.empty();
        }
        String plain = plain(written);
        return known.stream().min(Comparator.comparingInt(name -> distance(plain, plain(name))))
                .filter(name -> distance(plain, plain(name)) <= Math.max(1, name.length() / 2));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "");
    }

    /** How many letters must be put in, left out or changed. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
