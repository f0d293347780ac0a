/** A durable PostgreSQL server of our own for one machine: unpacked, initialised, started, reclaimed after a crash, and shared with attached processes. */
@NullMarked
package org.mingjing.ledger.postgres;

import org.jspecify.annotations.NullMarked;
