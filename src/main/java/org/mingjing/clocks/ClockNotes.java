package org.mingjing.clocks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingjing.texts.RecordedText;
import org.mingjing.words.Step;

/** What clocks could not tell and nobody would otherwise hear of; each is told once in an assessment. */
final class ClockNotes {

    private final Set<Undetermined> notes = new LinkedHashSet<>();

    /** Of a run it cannot be told how long it is or who answers for it. */
    void ofRun(ClockRun run, RecordedText missing) {
        add(run.name(), run.key(), missing, run.start());
    }

    /** A step means to do something to a clock and there is nothing it could be done to. */
    void ofStep(String clock, Step step, RecordedText missing) {
        add(clock, clock + ":" + step.fact().key(), missing, step);
    }

    private void add(String clock, String key, RecordedText missing, Step step) {
        notes.add(new Undetermined("clock:" + clock, key, missing, List.of(step.fact().key())));
    }

    Set<Undetermined> all() {
        return notes;
    }
}
