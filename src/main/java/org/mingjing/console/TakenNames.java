package org.mingjing.console;

import java.util.Collection;
import java.util.List;
import org.mingjing.texts.NearestName;
import org.mingjing.texts.Sentence;

/** Says which names a request may use. */
final class TakenNames {

    private TakenNames() {}

    /** The end of a sentence about a name that is not taken: first which taken one is nearest, if one is near. */
    static Sentence sentence(String written, Collection<String> taken) {
        if (taken.isEmpty()) {
            return Sentence.of("console.none-taken");
        }
        List<String> sorted = taken.stream().sorted().toList();
        return NearestName.of(written, sorted)
                .map(near -> Sentence.of("console.nearest-and-taken", near, sorted.size(), Sentence.quoted(sorted)))
                .orElseGet(() -> Sentence.of("console.taken", sorted.size(), Sentence.quoted(sorted)));
    }
}
