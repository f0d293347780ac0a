package org.mingjing.engine;

/**
 * A value of an input that its table does not allow: one that is not among those listed, as of a source with one more kind of
 * step, one that is missing, or one of another kind than the column's.
 *
 * @param value as a person reads it, {@link #ABSENT} if there is none
 * @param asked what the table has there, empty if a value of that kind was given
 */
public record UnknownValue(String table, String input, String value, String asked) {

    public static final String ABSENT = "absent";

    public String sentence() {
        String then = ", so no row that asks for it was taken 表中没有的取值";
        if (value.equals(ABSENT)) {
            return "what it means that '" + input + "' is absent: table '" + table + "' has no place for that" + then;
        }
        return "what '" + input + "' " + value + " means: it is not " + (asked.isEmpty() ? "among the values" : "of the kind")
                + " that table '" + table + "' allows" + (asked.isEmpty() ? "" : " (" + asked + ")") + then;
    }
}
