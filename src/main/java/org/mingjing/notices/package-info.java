/** Telling people: channels, who is told by which of them, the outbox that is worked off, and what came of each telling. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "facts", "assess", "database", "log", "ledger", "ledger :: facts", "drivers", "people", "warn"})
package org.mingjing.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
