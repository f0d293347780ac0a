/** What the cells of a decision table compare its inputs with, read once: the cut points of a column, and which rows hold between them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "rules"})
package org.mingjing.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

