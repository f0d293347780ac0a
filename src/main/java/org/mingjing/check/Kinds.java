package org.mingjing.check;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.XmlElement;
import org.mingjing.texts.Sentence;

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
    static Sentence advice(Kind given, Kind wanted) {
        if (given == Kind.TEXT || wanted == Kind.TEXT) {
            return Sentence.of("check.advice-text");
        }
        return Sentence.of("check.advice-other", switch (wanted) {
            case NUMBER -> Sentence.of("check.such-number");
            case TRUTH -> Sentence.of("check.such-truth");
            case DATE -> Sentence.of("check.such-date");
            case DATE_TIME -> Sentence.of("check.such-date-time");
            case TIME -> Sentence.of("check.such-time");
            case DURATION -> Sentence.of("check.such-duration");
            case MONTHS -> Sentence.of("check.such-months");
            case TEXT -> wanted.words();
        });
    }
}
