/** The append-only record in PostgreSQL: facts, registry entries and every later decision as leaves of one Merkle log, with read models that can be rebuilt from it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"facts", "rules", "engine", "clocks", "assess", "postgres"})
package org.mingjing.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

