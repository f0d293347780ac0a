package org.mingjing.ingest;

import java.util.List;

/** A value as the source wrote it, with the type the source gave it; sources without types give text. */
record SourceValue(ValueType type, String text, List<SourceValue> items) {

    static SourceValue of(ValueType type, String text) {
        return new SourceValue(type, text, List.of());
    }

    static SourceValue text(String text) {
        return of(ValueType.TEXT, text);
    }

    static SourceValue list(List<SourceValue> items) {
        return new SourceValue(ValueType.LIST, "", List.copyOf(items));
    }
}
