package org.mingjing.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks tables and keeps which of their rows were matched in this assessment. A value that a table does not allow matches no
 * row of it, be it one for any value: the table was not made for it. It is kept, to be told once.
 */
public final class MatchedRows {

    private final @Nullable Consumer<TableAsk> heard;
    private final Set<MatchedRow> matched = new HashSet<>();
    private final Set<UnknownValue> unknown = new LinkedHashSet<>();

    public MatchedRows() {
        this(null);
    }

    /** @param heard told of each question that was answered, with its actual values; null for nobody */
    public MatchedRows(@Nullable Consumer<TableAsk> heard) {
        this.heard = heard;
    }

    public TableAnswer ask(CompiledTable table, Function<String, @Nullable Object> inputs) {
        try {
            TableAnswer answer = heard == null ? table.ask(inputs) : told(table, inputs, heard);
            matched.addAll(answer.rows());
            return answer;
        } catch (ValueNotAllowed e) {
            unknown.addAll(e.values());
            return TableAnswer.NONE;
        }
    }

    // The reference asks for every input, whichever row it needs it for.
    private static TableAnswer told(CompiledTable table, Function<String, @Nullable Object> inputs, Consumer<TableAsk> heard) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        TableAnswer answer = table.reference().ask(name -> {
            Object value = inputs.apply(name);
            values.put(name, value);
            return value;
        });
        heard.accept(new TableAsk(table.name(), values, answer));
        return answer;
    }

    /** Values that were not among those a table allows. */
    public Set<UnknownValue> unknown() {
        return unknown;
    }

    public List<MatchedRow> matched() {
        List<MatchedRow> inOrder = new ArrayList<>(matched);
        inOrder.sort(null);
        return Collections.unmodifiableList(inOrder);
    }
}
