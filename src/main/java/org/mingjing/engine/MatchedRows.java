package org.mingjing.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks tables and keeps which of their rows were matched in this assessment. A value that a table does not allow matches no
 * row of it, be it one for any value: the table was not made for it. It is kept, to be told once.
 */
public final class MatchedRows {

    private final Set<MatchedRow> matched = new HashSet<>();
    private final Set<UnknownValue> unknown = new LinkedHashSet<>();

    public TableAnswer ask(CompiledTable table, Function<String, @Nullable Object> inputs) {
        try {
            TableAnswer answer = table.ask(inputs);
            matched.addAll(answer.rows());
            return answer;
        } catch (ValueNotAllowed e) {
            unknown.addAll(e.values());
            return TableAnswer.NONE;
        }
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
