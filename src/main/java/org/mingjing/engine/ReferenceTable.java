package org.mingjing.engine;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.impl.DMNRuntimeImpl;
import org.mingjing.rules.TableRef;

/** A table as kie-dmn answers it, and what something quicker has to know of it to answer alike. */
public interface ReferenceTable extends TableEngine {

    TableRef ref();

    DMNModel model();

    DMNRuntimeImpl runtime();

    /** Time zone of a date and time that is written without one. */
    ZoneId zone();

    /** What an absent value of an input is asked as: a text of its own, or null. */
    @Nullable Object absent(String input);

    /** What kie-dmn decided, as the rest of the program reads it. @param rowIds the rows it names */
    TableAnswer answer(@Nullable Object decided, List<String> rowIds);
}
