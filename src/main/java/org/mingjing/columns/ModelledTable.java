package org.mingjing.columns;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.impl.DMNRuntimeImpl;
import org.mingjing.rules.TableRef;

/** A decision table as kie-dmn has read it, and how it is asked. */
public interface ModelledTable {

    TableRef ref();

    DMNModel model();

    DMNRuntimeImpl runtime();

    /** Time zone of a date and time that is written without one. */
    ZoneId zone();

    /** What an absent value of an input is asked as: a text of its own, or null. */
    @Nullable Object absent(String input);
}
