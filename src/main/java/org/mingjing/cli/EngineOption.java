package org.mingjing.cli;

import org.jspecify.annotations.Nullable;
import org.mingjing.engine.EngineChoice;

/** A way to ask tables or to match rules, as it is written on the command line. */
enum EngineOption {

    COMPILED(EngineChoice.Way.FAST),
    INTERPRETED(EngineChoice.Way.REFERENCE);

    private final EngineChoice.Way way;

    EngineOption(EngineChoice.Way way) {
        this.way = way;
    }

    /** @param matching null if rules are matched in the way tables are asked */
    static EngineChoice choice(EngineOption tables, @Nullable EngineOption matching) {
        return new EngineChoice(tables.way, (matching == null ? tables : matching).way, false);
    }
}
