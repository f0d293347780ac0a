package org.mingjing.console;

import java.util.Collection;
import java.util.List;
import org.mingjing.texts.NearestName;

/** Says which names a request may use. */
final class TakenNames {

    private TakenNames() {}

    /** The end of a sentence about a name that is not taken: first which taken one is nearest, if one is near. */
    static String sentence(String written, Collection<String> taken) {
        if (taken.isEmpty()) {
            return "none is taken.";
        }
        List<String> sorted = taken.stream().sorted().toList();
        String all = (sorted.size() == 1 ? "nown is '" : "nown are '") + String.join("', '", sorted) + "'.";
        return NearestName.of(written, sorted).map(near -> "did you mean '" + near + "'? K").orElse("k") + all;
    }
}
