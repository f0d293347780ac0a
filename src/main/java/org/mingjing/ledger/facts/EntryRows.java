package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.SqlArrays;
import org.mingjing.log.merkle.Hash;

/** Reads and writes the read model of the registry. */
final class EntryRows {

    private EntryRows() {}

    /** The content that stands for each key, and for others of the same code. */
    static Map<EntryKey, Hash> standing(Connection transaction, Collection<EntryKey> keys) throws SQLException {
        Map<EntryKey, Hash> standing = new HashMap<>();
        try (PreparedStatement query = transaction.prepareStatement("""
                select entry, code, valid_from, content_hash
                from registry_entry
                where (entry, code) in (select * from unnest(?::text[], ?::text[]))
                order by seq
                """)) {
            query.setArray(1, SqlArrays.texts(transaction, keys, EntryKey::entry));
            query.setArray(2, SqlArrays.texts(transaction, keys, EntryKey::code));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    standing.put(new EntryKey(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                            Hash.of(row.getBytes(4)));
                }
            }
        }
        return standing;
    }

    static void insert(Connection transaction, List<EntryRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into registry_entry (seq, entry, code, valid_from, content_hash)
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
    static SortedSet<String> casesOfPowers(Connection connection, List<String> powers) throws SQLException {
        SortedSet<String> cases = new TreeSet<>();
        if (powers.isEmpty()) {
            return cases;
        }
        try (PreparedStatement query = connection.prepareStatement(
                "select distinct case_id from fact where power = any (?) and power <> ''")) {
            query.setArray(1, SqlArrays.texts(connection, powers, Function.identity()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    cases.add(row.getString(1));
                }
            }
        }
        return cases;
    }
}
