package org.mingjing.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    Map<String, Object> attributes(AttributeMapping mapping) throws UnreadableRow {
        Map<String, Object> made = attributes;
        if (made == null) {
            made = mapping.ofCase(values);
            attributes = made;
        }
        return made;
    }
}
