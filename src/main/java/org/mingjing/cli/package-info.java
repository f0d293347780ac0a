/** The commands. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "texts", "yaml", "calendar", "facts", "rules", "engine", "clocks", "assess", "author", "author :: trial",
    "shown", "county",
    "ledger", "database", "log", "log :: merkle", "ledger :: facts", "ledger :: decisions",
    "drivers", "ingest", "score", "audit", "console"})
package org.mingjing.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

