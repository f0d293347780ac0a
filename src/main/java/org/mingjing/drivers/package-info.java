/** The ways of calling {@code assess}: live when facts arrive, sweep in silence, replay of what was decided. */
@NullMarked
@ApplicationModule(allowedDependencies = {
    "calendar", "facts", "rules", "engine", "clocks", "assess", "author :: trial", "ledger", "database",
    "log", "ledger :: facts", "ledger :: decisions", "texts"})
package org.mingjing.drivers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

