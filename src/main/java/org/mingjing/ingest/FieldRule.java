package org.mingjing.ingest;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one field of a fact is made.
 *
 * @param from name of the value in the source, or null if the field is a constant
 * @param whenAbsent what the field holds if the source has no value; for a constant, that constant
 * @param prefix put in front of a value of the source
 * @param codes values of the source and what they mean; none if values are taken as they are
 * @param otherwise what becomes of a value that is not among the codes: {@code reject}, {@code keep}, or another value
 */
record FieldRule(
        @Nullable String from, String whenAbsent, String prefix, Map<String, String> codes, String otherwise) {

    static final String REJECT = "reject";
    static final String KEEP = "keep";

    FieldRule {
        codes = Map.copyOf(codes);
    }

    static FieldRule constant(String value) {
        return new FieldRule(null, value, "", Map.of(), KEEP);
    }

    /** The text of the field, empty if the source has no value for it. */
    String read(SourceRow row, ValueReader reader) throws UnreadableValue {
        SourceValue value = from == null ? null : row.find(from);
        return value == null || reader.isAbsent(value) ? whenAbsent : prefix + decoded(value.text());
    }

    private String decoded(String text) throws UnreadableValue {
        if (codes.isEmpty()) {
            return text;
        }
        String meaning = codes.get(text);
        if (meaning != null || otherwise.equals(KEEP)) {
            return meaning == null ? text : meaning;
        }
        if (otherwise.equals(REJECT)) {
            throw new UnreadableValue("has a value that is not among the codes of the profile: " + text
                    + "; known are " + String.join(", ", new TreeSet<>(codes.keySet())) + ".");
        }
        return otherwise;
    }
}
