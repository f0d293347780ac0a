package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.log.merkle.Hash;

/** Reads and writes the read model of the registry. */
final class EntryRows {

    private EntryRows() {}

    /** The content that stands for each key, and for others of the same code. */
    static Map<EntryKey, Hash> standing(Connection transaction, Collection<EntryKey> keys) {
        Map<EntryKey, Hash> standing = new HashMap<>();
        Queries.on(transaction).sql("""
                select entry, code, valid_from, content_hash
                from registry_entry
                where (entry, code) in (select * from unnest(?::text[], ?::text[]))
                order by seq
                """).params(SqlArrays.texts(transaction, keys, EntryKey::entry), SqlArrays.texts(transaction, keys, EntryKey::code))
                .query(row -> {
                    standing.put(new EntryKey(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                            Hash.of(row.getBytes(4)));
                });
        return standing;
    }

    static void insert(Connection transaction, List<EntryRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement("insert into " + FactTables.ENTRY.rows() + """
                 select seq, entry, code, valid_from::date, content_hash
                from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                    as given (seq, entry, code, valid_from, content_hash)
                """)) {
            insert.setArray(1, SqlArrays.integers(transaction, rows, EntryRow::seq));
            insert.setArray(2, SqlArrays.texts(transaction, rows, row -> row.key().entry()));
            insert.setArray(3, SqlArrays.texts(transaction, rows, row -> row.key().code()));
            insert.setArray(4, transaction.createArrayOf("text",
                    rows.stream().map(row -> text(row.key().validFrom())).toArray()));
            insert.setArray(5, SqlArrays.bytes(transaction, rows, row -> row.content().bytes()));
            insert.executeUpdate();
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** The cases that exercise one of the powers: what the registry says of it is part of their assessment. */
    static SortedSet<String> casesOfPowers(Connection connection, List<String> powers) {
        return powers.isEmpty() ? new TreeSet<>() : new TreeSet<>(Queries.on(connection)
                .sql("select distinct case_id from fact where power = any (?) and power <> ''")
                .param(SqlArrays.texts(connection, powers)).query(String.class).list());
    }
}
