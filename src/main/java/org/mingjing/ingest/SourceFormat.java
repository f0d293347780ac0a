package org.mingjing.ingest;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which sources come; the code is also the end of the file's name, before a {@code .gz}. */
enum SourceFormat {
    XES,
    CSV,
    NDJSON;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable SourceFormat find(String code) {
        return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst().orElse(null);
    }

    /** Whether a file of that name holds this form, compressed or not. */
    boolean fits(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith("." + code()) || name.endsWith("." + code() + ".gz");
    }
}
