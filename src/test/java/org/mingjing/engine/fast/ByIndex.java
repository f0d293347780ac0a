package org.mingjing.engine.fast;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.TableAnswer;

/** What the index of a table answers by itself. */
final class ByIndex {

    private ByIndex() {}

    /** Null if kie-dmn must be asked. */
    static @Nullable TableAnswer ask(CompiledTable table, Function<String, @Nullable Object> values) {
        return table.engine() instanceof IndexedTable indexed ? indexed.index().ask(values) : null;
    }
}
