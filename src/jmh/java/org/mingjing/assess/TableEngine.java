package org.mingjing.assess;

import org.jspecify.annotations.Nullable;

/** Something that answers the questions to a trial table, with an answer of its own kind. */
interface TableEngine {

    /** The answer as a caller of the engine gets it. */
    @Nullable Object ask(Query query);

    /** The number of the row that an answer comes from, -1 if none matched. */
    int row(@Nullable Object answer);
}
