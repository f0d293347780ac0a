/** An append-only log with proofs: records as leaves of one Merkle tree, its signed heads, its key. Knows no kind of record. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "facts", "database"})
package org.mingjing.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

