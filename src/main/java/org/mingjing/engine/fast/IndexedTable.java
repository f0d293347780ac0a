package org.mingjing.engine.fast;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.engine.TableAnswer;
import org.mingjing.engine.TableEngine;

/** A table that is asked by its index where the index has an answer. @param otherwise asked where it has none */
record IndexedTable(CutPointTable<TableAnswer> index, TableEngine otherwise) implements TableEngine {

    @Override
    public TableAnswer ask(Function<String, @Nullable Object> value) {
        TableAnswer answer = index.ask(value);
        return answer != null ? answer : otherwise.ask(value);
    }
}
