package org.mingjing.check;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.XmlElement;

/** The kinds that a table file gives its inputs and columns. */
final class Kinds {

    private Kinds() {}

    /** Kinds of the inputs of a file by name, as far as they are said. */
    static Map<String, Kind> ofInputs(XmlElement definitions) {
        Map<String, Kind> kinds = new HashMap<>();
        for (XmlElement input : definitions.children("inputData")) {
            String type = input.child("variable").map(variable -> variable.attribute("typeRef")).orElse("");
            Kind kind = Kind.ofType(ColumnType.base(type, definitions));
            if (kind != null) {
                kinds.put(input.attribute("name"), kind);
            }
        }
        return kinds;
    }

    /** The kind of a column: its own, or that of the input it asks; null if neither says one. */
    static @Nullable Kind ofColumn(DmnTable.Column column, XmlElement definitions, Map<String, Kind> inputs) {
        Kind own = Kind.ofType(ColumnType.base(column.typeRef(), definitions));
        return own != null ? own : inputs.get(column.name());
    }

    /** What to do where a value is of another kind than is wanted. */
    static String advice(Kind given, Kind wanted) {
        if (given == Kind.TEXT || wanted == Kind.TEXT) {
            return "put texts in double quotes, and nothing else.";
        }
        return "the two are never equal and have no order. Write " + switch (wanted) {
            case NUMBER -> "a number such as 5";
            case TRUTH -> "true, false or a condition";
            case DATE -> "a date such as date(\"2026-02-28\")";
            case DATE_TIME -> "a date and time such as date and time(\"2026-02-28T09:00:00\")";
            case TIME -> "a time such as time(\"09:00:00\")";
            case DURATION -> "a duration such as duration(\"P10D\")";
            case MONTHS -> "a duration such as duration(\"P6M\")";
            case TEXT -> "a text";
        } + ", or change the type of the column.";
    }
}
