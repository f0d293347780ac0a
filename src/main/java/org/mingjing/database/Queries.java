package org.mingjing.database;

import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Asks on the connection of a transaction, and never closes it: what is read is what that transaction sees. What fails is
 * told by {@link Transactions}, in the same sentences as all else.
 */
public final class Queries {

    private Queries() {}

    public static JdbcClient on(Connection transaction) {
        return JdbcClient.create(new SingleConnectionDataSource(transaction, false));
    }
}
