package org.mingjing.looks;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody opens.
 *
 * @param view what kind of view it is: warning, case, clocks, findings, warnings, index or dossier
 * @param caseId the case, "" if it is about none or many
 * @param warning the warning that is handled, "" if it is none
 * @param officials all whom it names, by their codes
 */
public record Viewed(String view, String caseId, String warning, Set<String> officials) {

    public Viewed {
        officials = Set.copyOf(officials);
    }

    /** A view of one case. @param warning that is handled about it, "" if none is */
    public static Viewed ofCase(String view, String caseId, String warning, Collection<String> officials) {
        return new Viewed(view, caseId, warning, named(officials));
    }

    /** A list of what concerns many. */
    public static Viewed ofMany(String view, Collection<String> officials) {
        return new Viewed(view, "", "", named(officials));
    }

    private static Set<String> named(Collection<String> officials) {
        Set<String> named = new TreeSet<>(officials);
        named.remove("");
        return named;
    }
}
