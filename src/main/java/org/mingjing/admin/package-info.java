/** The administrator's desk: the registry as a tree, the sources with what came of them, calendars, and how the installation is. It shows no case. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "texts", "calendar", "facts", "rules", "database", "log", "ledger", "ledger :: facts", "ingest", "drivers", "people", "door", "console"})
package org.mingjing.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
