package org.mingjing.log;

import java.sql.Connection;
import java.util.List;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Queries;
import org.mingjing.log.merkle.Hash;
import org.mingjing.texts.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads hashes of the log: leaf hashes from the records, those of higher levels from the tiles below. */
final class StoredHashes {

    private StoredHashes() {}

    /**
     * The hashes of a tile level with index from (inclusive) to (exclusive).
     *
     * @throws LedgerException if one is missing
     */
    static List<Hash> read(Connection connection, int level, long from, long to) {
        if (from >= to) {
            return List.of();
        }
        List<Hash> hashes = query(connection, level).params(from, to)
                .query((row, number) -> Hash.of(row.getBytes(1))).list();
        if (hashes.size() != to - from) {
            throw new LedgerException(Sentence.of("log.hashes-missing", from, to - 1, level));
        }
        return hashes;
    }

    private static JdbcClient.StatementSpec query(Connection connection, int level) {
        return Queries.on(connection).sql(level == 0
                ? "select leaf_hash from record where seq >= ? and seq < ? order by seq"
                : "select root from record_tile where level = " + (level - 1) + " and idx >= ? and idx < ? order by idx");
    }
}
