package org.mingjing.ingest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms in which sources come; the code is also the end of the file's name, before a {@code .gz}. */
public enum SourceFormat {
    XES,
    CSV,
    /** The project's own form: a fact or registry entry as JSON on each line. */
    NDJSON,
    /** The same objects, each as the data of a CloudEvent in a JSON batch. */
    CLOUDEVENTS;

    /** The forms that hold facts as they are, which need no mapping. */
    static final Set<SourceFormat> OWN = Set.of(NDJSON, CLOUDEVENTS);

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
