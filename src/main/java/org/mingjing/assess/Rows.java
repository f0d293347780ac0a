package org.mingjing.assess;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks tables and keeps which of their rows were matched in this assessment. */
final class Rows {

    private final SortedSet<MatchedRow> matched = new TreeSet<>();

    TableAnswer ask(CompiledTable table, Function<String, @Nullable Object> inputs) {
        TableAnswer answer = table.table().ask(inputs);
        matched.addAll(answer.rows());
        return answer;
    }

    List<MatchedRow> matched() {
        return List.copyOf(matched);
    }
}
