/** The monitoring hall: the routes of warnings, who listens to what becomes of them, and the threads that follow findings and correct scores. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "texts", "facts", "assess", "engine", "rules", "shown", "ledger", "ledger :: facts", "ledger :: decisions", "score", "drivers",
    "people", "access", "warn", "files", "looks", "notices", "door", "console"})
package org.mingjing.hall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
