/** Checks the record: that it was not altered, that it extends what was anchored outside, and that the read models say what it says. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "calendar", "facts", "rules", "engine", "clocks", "assess", "ledger", "database", "log",
    "log :: merkle", "ledger :: facts", "ledger :: decisions", "drivers", "score", "people", "files", "looks", "notices", "texts"})
package org.mingjing.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

