/** The record of the house: facts, registry entries and every later decision as records of one log in PostgreSQL, with read models that can be rebuilt from it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "facts", "rules", "engine", "clocks", "assess", "database", "log", "log :: merkle"})
package org.mingjing.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

