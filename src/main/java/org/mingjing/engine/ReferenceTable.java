package org.mingjing.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.columns.ModelledTable;

/** A table as kie-dmn answers it, and what something quicker has to know of it to answer alike. */
public interface ReferenceTable extends TableEngine, ModelledTable {

    /** What kie-dmn decided, as the rest of the program reads it. @param rowIds the rows it names */
    TableAnswer answer(@Nullable Object decided, List<String> rowIds);
}
