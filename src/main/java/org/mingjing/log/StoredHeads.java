package org.mingjing.log;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Queries;
import org.mingjing.log.merkle.Frontier;
import org.mingjing.log.merkle.Hash;
import org.mingjing.texts.Sentence;

/** Reads the heads of the log. */
public final class StoredHeads {

    private StoredHeads() {}

    /**
     * The right edge of the log, to append at.
     *
     * @throws LedgerException if what is stored is no right edge
     */
    static Frontier frontier(Connection connection) {
        try {
            return Queries.on(connection).sql("select size, frontier from record_head order by size desc limit 1")
                    .query((row, number) -> new Frontier(row.getLong(1), row.getBytes(2))).optional().orElseGet(Frontier::new);
        } catch (IllegalArgumentException altered) {
            throw new LedgerException(Sentence.of("log.newest-edge-altered", Sentence.of(altered)), altered);
        }
    }

    /** When the newest head was recorded, null if there is none. */
    static @Nullable Instant newestAt(Connection connection) {
        return Queries.on(connection).sql("select at from record_head order by size desc limit 1")
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant).orElse(null);
    }

    public static long size(Connection connection) {
        return Queries.on(connection).sql("select coalesce(max(size), 0) from record_head").query(Long.class).single();
    }

    /** Number of records the log had at the instant. */
    static long sizeAt(Connection connection, Instant instant) {
        return Queries.on(connection).sql("select coalesce(max(size), 0) from record_head where at <= ?")
                .param(instant.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    /** Root of the log when it had so many records; that of the empty log if no head was signed then. */
    static Hash root(Connection connection, long size) {
        return Queries.on(connection).sql("select root from record_head where size = ?").param(size)
                .query((row, number) -> Hash.of(row.getBytes(1))).optional().orElseGet(Hash::emptyTree);
    }

    /** The newest signed head, empty if nothing was ever recorded. */
    public static Optional<String> newestNote(Connection connection) {
        return Queries.on(connection).sql("select note from record_head order by size desc limit 1")
                .query(String.class).optional();
    }
}
