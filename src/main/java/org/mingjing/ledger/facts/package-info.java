/** What is recorded of facts, conflicts, the registry and packages, and how it is taken in and given back as of any place in the log. */
@NullMarked
package org.mingjing.ledger.facts;

import org.jspecify.annotations.NullMarked;

