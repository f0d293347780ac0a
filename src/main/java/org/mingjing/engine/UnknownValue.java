package org.mingjing.engine;

import org.mingjing.texts.RecordedText;

/**
 * A value of an input that its table does not allow: one that is not among those listed, as of a source with one more kind of
 * step, one that is missing, or one of another kind than the column's.
 *
 * @param value as a person reads it, {@link #ABSENT} if there is none
 * @param asked what the table has there, empty if a value of that kind was given
 */
public record UnknownValue(String table, String input, String value, String asked) {

    public static final String ABSENT = "absent";

    /** What would have to be known: what the value means. */
    public RecordedText means() {
        if (value.equals(ABSENT)) {
            return RecordedText.of("what it means that '" + input + "' is absent: table '" + table + "' has no place for that"
                    + ", so no row that asks for it was taken 表中没有的取值", "engine.unknown-absent", input, table);
        }
        return asked.isEmpty()
                ? RecordedText.of("what '" + input + "' " + value + " means: it is not among the values that table '" + table
                        + "' allows, so no row that asks for it was taken 表中没有的取值", "engine.unknown-value", input, value, table)
                : RecordedText.of("what '" + input + "' " + value + " means: it is not of the kind that table '" + table + "' allows (" + asked
                        + "), so no row that asks for it was taken 表中没有的取值", "engine.unknown-kind", input, value, table, asked);
    }
}
