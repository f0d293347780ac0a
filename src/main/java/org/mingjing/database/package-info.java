/** How the record speaks with PostgreSQL: address, pool and tables, transactions, arrays and copies, and the one exception of a database that fails. Knows nothing of what is recorded. */
@NullMarked
@ApplicationModule(allowedDependencies = {"texts", "postgres"})
package org.mingjing.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

