package org.mingjing.clocks;

import java.util.Comparator;
import java.util.List;
import org.mingjing.engine.UnknownValue;
import org.mingjing.facts.FactKey;
import org.mingjing.texts.RecordedText;

/**
 * A rule of which nobody can tell yet whether it holds.
 *
 * @param what what would have to be known
 */
public record Undetermined(String rule, String key, RecordedText what, List<FactKey> evidence) {

    /** By rule, key and what is missing. */
    public static final Comparator<Undetermined> ORDER = Comparator.comparing(Undetermined::rule)
            .thenComparing(Undetermined::key).thenComparing(Undetermined::missing);

    public Undetermined {
        evidence = List.copyOf(evidence);
    }

    /** What would have to be known, as it is recorded. */
    public String missing() {
        return what.text();
    }

    /** A value that no row of a table allows. */
    public static Undetermined of(UnknownValue value) {
        return new Undetermined("table:" + value.table(), value.input() + "=" + value.value(), value.means(), List.of());
    }
}
