/** What the wall of the monitoring hall shows: how much arose when, and figures of the whole that are worked out behind it. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "texts", "calendar", "facts", "clocks", "log", "database", "ledger", "ledger :: facts", "drivers", "people", "warn", "score"})
package org.mingjing.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
