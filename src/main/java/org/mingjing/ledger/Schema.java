package org.mingjing.ledger;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables of a database to the state this release needs. */
public final class Schema {

    private Schema() {}

    /**
     * Runs the migrations that are missing; several processes may call it at once.
     *
     * @throws LedgerException if one fails, or the tables are of a newer release
     */
    public static void migrate(DataSource dataSource) {
        try {
            Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").load().migrate();
        } catch (FlywayException e) {
            throw new LedgerException("The tables of the database could not be brought up to date: " + e.getMessage(), e);
        }
    }
}
