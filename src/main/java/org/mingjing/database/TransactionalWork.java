package org.mingjing.database;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done in one transaction. It may run more than once, and must leave nothing behind outside the database. */
@FunctionalInterface
public interface TransactionalWork<T> {

    T run(Connection transaction) throws SQLException;
}
