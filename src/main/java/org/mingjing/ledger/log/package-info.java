/** The record itself: records as leaves of one Merkle log, its signed heads, its key. Knows no kind of record. */
@NullMarked
package org.mingjing.ledger.log;

import org.jspecify.annotations.NullMarked;

