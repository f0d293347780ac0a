package org.mingjing.ingest;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.texts.Sentence;

/** Sentences about what is wrong with one record; of very many the first, and how many more there are. */
final class ManyFaults {

    private static final int SENTENCES_MAX = 20;

    private ManyFaults() {}

    static Sentence inARow(List<Sentence> faults) {
        if (faults.size() <= SENTENCES_MAX) {
            return Sentence.inARow(faults);
        }
        List<Sentence> first = new ArrayList<>(faults.subList(0, SENTENCES_MAX));
        first.add(Sentence.of("ingest.more-faults", faults.size() - SENTENCES_MAX));
        return Sentence.inARow(first);
    }
}
