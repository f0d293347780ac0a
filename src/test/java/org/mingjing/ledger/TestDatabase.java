package org.mingjing.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingjing.database.Database;
import org.mingjing.given.ForkFolder;
import org.mingjing.log.LedgerKey;

/** A new empty database for a test, on an embedded server that all tests of a run share. */
public final class TestDatabase implements AutoCloseable {

    private static final Path HOME = ForkFolder.named("test-home");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Database server;
    private final String name;
    private final String url;
    private final Database database;

    private TestDatabase(Database server, String name, String url) {
        this.server = server;
        this.name = name;
        this.url = url;
        this.database = Database.open(HOME, url);
    }

    public static TestDatabase create() throws SQLException {
        Database server = SharedServer.DATABASE;
        String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return new TestDatabase(server, name, url(connection, name));
        }
    }

    private static String url(Connection connection, String name) throws SQLException {
        String url = connection.getMetaData().getURL();
        String password = SharedServer.password();
        return url.substring(0, url.lastIndexOf('/') + 1) + name + "?user=mingjing&password=" + password;
    }

    /** The address with user and password, as for {@code --database-url}. */
    public String url() {
        return url;
    }

    public Database database() {
        return database;
    }

    /** A ledger on this database, signed with the test home's key. */
    public Ledger ledger() {
        return Ledger.open(database, key());
    }

    /** The same that keeps no more than so many bytes of facts in memory. */
    Ledger ledger(long memoryBytesMax) {
        return Ledger.open(database, key(), memoryBytesMax);
    }

    public LedgerKey key() {
        return LedgerKey.in(HOME);
    }

    /** Runs statements as they are, with the guard against changes of the record switched off. */
    public void tamper(String... statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("set session_replication_role = default");
        }
    }

    /** The first column of the first row. */
    public long number(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** As {@link #number}, as text. */
    public String text(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + name);
        }
    }

    private static final class SharedServer {

        private static final Database DATABASE = open();

        private static Database open() {
            Database database = Database.open(HOME, null);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return database;
        }

        private static String password() {
            try {
                return Files.readString(HOME.resolve("postgres").resolve("secret")).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
