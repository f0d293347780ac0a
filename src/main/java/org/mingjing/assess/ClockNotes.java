package org.mingjing.assess;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjing.words.Step;

/** What clocks and tables could not tell and nobody would otherwise hear of; each is told once in an assessment. */
final class ClockNotes {

    private static final Comparator<Undetermined> ORDER = Comparator.comparing(Undetermined::rule)
            .thenComparing(Undetermined::key).thenComparing(Undetermined::missing);

    private final Set<Undetermined> notes = new LinkedHashSet<>();

    /** Of a run it cannot be told how long it is or who answers for it. */
    void ofRun(ClockRun run, String missing) {
        add(run.name(), run.key(), missing, run.start());
    }

    /** A step means to do something to a clock and there is nothing it could be done to. */
    void ofStep(String clock, Step step, String missing) {
        add(clock, clock + ":" + step.fact().key(), missing, step);
    }

    private void add(String clock, String key, String missing, Step step) {
        notes.add(new Undetermined("clock:" + clock, key, missing, List.of(step.fact().key())));
    }

    /** These and what rules could not tell, sorted by rule and key. */
    List<Undetermined> with(Collection<Undetermined> others) {
        return notes.isEmpty() && others instanceof List<Undetermined> none
                ? none
                : Stream.concat(notes.stream(), others.stream()).distinct().sorted(ORDER).toList();
    }

    /** A value that no column allows. */
    void ofValue(UnknownValue value) {
        notes.add(new Undetermined("table:" + value.table(), value.input() + "=" + value.value(), value.sentence(), List.of()));
    }
}
