/** What is recorded of decisions and failures, the findings that stand after them, and which cases wait to be looked at. */
@NullMarked
package org.mingjing.ledger.decisions;

import org.jspecify.annotations.NullMarked;

