/** A durable PostgreSQL server of our own for one machine: unpacked, initialised, started, reclaimed after a crash, and shared with attached processes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts"})
package org.mingjing.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

