package org.mingjing.ingest;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Blanks;
import org.mingjing.facts.Faults;

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

    private static final String FILE = "{file}";

    FieldRule {
        codes = Map.copyOf(codes);
    }

    static FieldRule constant(String value) {
        return new FieldRule(null, value, "", Map.of(), KEEP);
    }

    /** The rule for one file: {@code {file}} in the prefix becomes its name. */
    FieldRule forFile(String name) {
        return namesFile() ? new FieldRule(from, whenAbsent, prefix.replace(FILE, name), codes, otherwise) : this;
    }

    /** Whether the prefix holds the name of the file. */
    boolean namesFile() {
        return prefix.contains(FILE);
    }

    /** The text of the field, without blanks around it, empty if the source has no value for it. */
    String read(SourceRow row, ValueReader reader) throws UnreadableValue {
        SourceValue value = from == null ? null : row.find(from);
        if (value == null || reader.isAbsent(value)) {
            return whenAbsent;
        }
        if (value.type() == ValueType.LIST) {
            throw UnreadableValue.of("ingest.is-list");
        }
        return prefix + decoded(Blanks.strip(value.text()));
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
            throw UnreadableValue.of("ingest.is-no-code", Faults.shown(text), new TreeSet<>(codes.keySet()));
        }
        return otherwise;
    }
}
