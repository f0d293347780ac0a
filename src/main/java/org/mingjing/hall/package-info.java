/** The monitoring hall: the routes of warnings, who listens to what becomes of them, and the threads that follow findings and correct scores. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "texts", "facts", "assess", "engine", "rules", "shown", "ledger", "ledger :: decisions", "score", "drivers", "people", "warn", "files", "looks",
    "door", "console"})
package org.mingjing.hall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
