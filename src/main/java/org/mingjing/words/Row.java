package org.mingjing.words;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that a decision table gave for the case or, if {@link #getStep()} is set, for one step. */
public final class Row {

    private final String table;
    private final @Nullable Step step;
    private final Map<String, Object> values;

    public Row(String table, @Nullable Step step, Map<String, Object> values) {
        this.table = table;
        this.step = step;
        this.values = Map.copyOf(values);
    }

    public String getTable() {
        return table;
    }

    public @Nullable Step getStep() {
        return step;
    }

    public @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    public @Nullable BigDecimal number(String name) {
        return values.get(name) instanceof BigDecimal number ? number : null;
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }
}
