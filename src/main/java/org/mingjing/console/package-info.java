/** The service: REST under {@code /api/v1}, live intake, the sweep in the background, metrics. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "yaml", "calendar", "facts", "rules", "engine", "clocks", "assess", "author", "author :: trial", "county", "ledger",
    "database", "log", "log :: merkle", "ledger :: facts", "ledger :: decisions", "drivers",
    "ingest", "score", "audit", "access", "people", "warn", "files", "looks", "door", "texts"})
package org.mingjing.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

