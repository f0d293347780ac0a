package org.mingjing.assess;

/** A value of an input that is not among those its table allows, as of a source with one more kind of step. */
record UnknownValue(String table, String input, String value) {

    String sentence() {
        return "what '" + input + "' " + value + " means: it is not among the values that table '" + table
                + "' allows, so no row that asks for it was taken 表中没有的取值";
    }
}
