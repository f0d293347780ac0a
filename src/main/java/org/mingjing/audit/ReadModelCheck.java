package org.mingjing.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** Compares one read model with the record it was made of. Whoever adds a read model adds its check. */
interface ReadModelCheck {

    /** The table it looks at. */
    String name();

    /**
     * Reads both row by row, never as a whole, and reports what differs.
     *
     * @param connection a transaction that sees the record as verified; for reading alone
     */
    void check(Connection connection, FaultsFound faults) throws SQLException;
}
