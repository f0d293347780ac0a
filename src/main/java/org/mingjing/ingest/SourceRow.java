package org.mingjing.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as a source gives it: its own values by name, and those of its case, which are shared by all events of the
 * case and addressed as {@code case.} and their name.
 */
record SourceRow(Map<String, SourceValue> values, CaseValues ofCase) {

    static final String CASE_PREFIX = "case.";

    @Nullable SourceValue find(String name) {
        return name.startsWith(CASE_PREFIX)
                ? ofCase.values().get(name.substring(CASE_PREFIX.length()))
                : values.get(name);
    }
}
