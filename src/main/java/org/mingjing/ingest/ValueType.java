package org.mingjing.ingest;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Types of attribute values, as a profile names them. */
enum ValueType {
    TEXT,
    INTEGER,
    DECIMAL,
    INSTANT,
    DATE,
    BOOLEAN,
    LIST;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable ValueType find(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst().orElse(null);
    }
}
