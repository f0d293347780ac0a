/** How the ledger speaks with PostgreSQL: its address, pool and tables, transactions, arrays and copies, and the one exception of a database that fails. Knows nothing of what is recorded. */
@NullMarked
package org.mingjing.ledger.database;

import org.jspecify.annotations.NullMarked;

