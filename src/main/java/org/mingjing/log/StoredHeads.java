package org.mingjing.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.LedgerException;
import org.mingjing.log.merkle.Frontier;
import org.mingjing.log.merkle.Hash;

/** Reads the heads of the log. */
public final class StoredHeads {

    private StoredHeads() {}

    /**
     * The right edge of the log, to append at.
     *
     * @throws LedgerException if what is stored is no right edge
     */
    static Frontier frontier(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select size, frontier from record_head order by size desc limit 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? new Frontier(row.getLong(1), row.getBytes(2)) : new Frontier();
        } catch (IllegalArgumentException altered) {
            throw new LedgerException("The newest head of the record was altered: " + altered.getMessage()
                    + "; run audit verify, and restore the database from a backup.", altered);
        }
    }

    /** When the newest head was recorded, null if there is none. */
    static @Nullable Instant newestAt(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select at from record_head order by size desc limit 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : null;
        }
    }

    public static long size(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select coalesce(max(size), 0) from record_head");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Number of records the log had at the instant. */
    public static long sizeAt(Connection connection, Instant instant) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select coalesce(max(size), 0) from record_head where at <= ?")) {
            query.setObject(1, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Root of the log when it had so many records; that of the empty log if no head was signed then. */
    static Hash root(Connection connection, long size) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select root from record_head where size = ?")) {
            query.setLong(1, size);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Hash.of(row.getBytes(1)) : Hash.emptyTree();
            }
        }
    }

    /** The newest signed head, empty if nothing was ever recorded. */
    public static Optional<String> newestNote(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select note from record_head order by size desc limit 1");
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
