/**
 * Tables as an index over their cut points, and rules matched without a network. Nothing names this package: it is found on the
 * class path, and without it the reference is asked. See {@code docs/decisions.md} for what it saves.
 */
@NullMarked
package org.mingjing.engine.fast;

import org.jspecify.annotations.NullMarked;

