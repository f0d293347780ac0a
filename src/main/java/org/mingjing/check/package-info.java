/** What can be said of a rule package without a case, in sentences with file, line and cell that say what its author must mend. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "texts", "calendar", "facts", "rules", "words",
    "screen", "engine", "engine :: reference", "columns", "clocks", "assess"})
package org.mingjing.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

