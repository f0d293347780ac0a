package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import org.mingjing.database.BinaryCopy;
import org.mingjing.database.SqlArrays;
import org.mingjing.facts.FactKey;

/** Writes the read models of facts. */
final class FactRows {

    private static final String NOTE_REPLACED = """
            update fact set replaced_seq = later.seq
            from (select f.source, f.fact_id, f.version, min(h.seq) as seq
                  from %s
                  join fact h on h.source = f.source and h.fact_id = f.fact_id and h.version > f.version
                  group by f.source, f.fact_id, f.version) later
            where fact.source = later.source and fact.fact_id = later.fact_id and fact.version = later.version
                and fact.replaced_seq is distinct from later.seq
            """;

    private FactRows() {}

    static void insert(Connection transaction, List<FactRow> facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        try (BinaryCopy rows = BinaryCopy.into(transaction, FactTables.FACT.rows())) {
            for (FactRow fact : facts) {
                rows.add(fact.row(), fact.seq());
            }
            rows.end();
        }
    }

    /** Notes which versions of the facts are replaced by a higher one, and where in the log. */
    static void noteReplaced(Connection transaction, Collection<FactKey> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement update = transaction.prepareStatement(NOTE_REPLACED.replace("%s", """
                unnest(?::text[], ?::text[]) as given (source, fact_id)
                join fact f on f.source = given.source and f.fact_id = given.fact_id"""))) {
            update.setArray(1, SqlArrays.texts(transaction, keys, FactKey::source));
            update.setArray(2, SqlArrays.texts(transaction, keys, FactKey::factId));
            update.executeUpdate();
        }
    }

    /** As {@link #noteReplaced}, for all facts. */
    static void noteAllReplaced(Connection transaction) throws SQLException {
        try (Statement update = transaction.createStatement()) {
            update.execute(NOTE_REPLACED.replace("%s", "fact f"));
        }
    }

    static void insertConflicts(Connection transaction, List<FactRow> conflicts) throws SQLException {
        if (conflicts.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement("insert into " + FactTables.CONFLICT.rows()
                + " select * from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bytea[])")) {
            insert.setArray(1, SqlArrays.integers(transaction, conflicts, FactRow::seq));
            insert.setArray(2, SqlArrays.texts(transaction, conflicts, row -> row.key().source()));
            insert.setArray(3, SqlArrays.texts(transaction, conflicts, row -> row.key().factId()));
            insert.setArray(4, SqlArrays.integers(transaction, conflicts, FactRow::version));
            insert.setArray(5, SqlArrays.bytes(transaction, conflicts, row -> row.content().bytes()));
            insert.executeUpdate();
        }
    }
}
