package org.mingjing.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/** Values of a case; keeps the attributes made of them, so that they are made once for all events of the case. */
final class CaseValues {

    private final Map<String, SourceValue> values;
    private @Nullable Map<String, Object> attributes;

    CaseValues(Map<String, SourceValue> values) {
        this.values = values;
    }

    Map<String, SourceValue> values() {
        return values;
    }

    /** @param notes gets what to know of them, the first time */
    Map<String, Object> attributes(AttributeMapping mapping, List<Sentence> notes) throws UnreadableRow {
        Map<String, Object> made = attributes;
        if (made == null) {
            made = mapping.ofCase(values, notes);
            attributes = made;
        }
        return made;
    }
}
