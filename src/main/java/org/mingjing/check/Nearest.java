package org.mingjing.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingjing.texts.NearestName;
import org.mingjing.texts.Sentence;

/** What is said after a sentence about a name that is not known. */
final class Nearest {

    private Nearest() {}

    /** The sentence, what may have been meant, and what is known. */
    static Sentence after(Sentence sentence, String word, Collection<String> known) {
        return followed(sentence, word, known, known(known));
    }

    /** Likewise, without the end of the last sentence. */
    static Sentence openAfter(Sentence sentence, String word, Collection<String> known) {
        return followed(sentence, word, known, Sentence.of("check.known-are-open", Listed.of(new TreeSet<>(known))));
    }

    /** The sentence and what may have been meant, if a known name is near. */
    static Sentence meantAfter(Sentence sentence, String word, Collection<String> known) {
        return meant(word, known).map(meant -> Sentence.inARow(List.of(sentence, meant))).orElse(sentence);
    }

    /** What may have been meant, if a known name is near. */
    static Optional<Sentence> meant(String word, Collection<String> known) {
        return NearestName.of(word, known).map(name -> Sentence.of("check.did-you-mean", name));
    }

    private static Sentence followed(Sentence sentence, String word, Collection<String> known, Sentence last) {
        List<Sentence> all = new ArrayList<>(List.of(sentence));
        meant(word, known).ifPresent(all::add);
        all.add(last);
        return Sentence.inARow(all);
    }

    private static Sentence known(Collection<String> known) {
        return known.isEmpty() ? Sentence.of("check.none-known") : Sentence.of("check.known-are", Listed.of(new TreeSet<>(known)));
    }
}
