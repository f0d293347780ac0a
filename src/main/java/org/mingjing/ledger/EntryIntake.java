package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.facts.RegistryJson;
import org.mingjing.ledger.merkle.Hash;

/** Records registry entries that differ from what stands for their kind, code and first day. */
final class EntryIntake {

    private record Incoming(EntryKey key, Hash content, RecordBody body) {

        static Incoming of(RegistryEntry entry, Instant receivedAt) {
            String json = RegistryJson.write(entry);
            return new Incoming(EntryKey.of(entry), Hash.ofContent(json), EntryBody.of(json, receivedAt));
        }
    }

    private final RecordLog log;
    private final Transactions transactions;

    EntryIntake(RecordLog log, Transactions transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    Receipt receive(List<RegistryEntry> entries, Instant receivedAt) {
        List<Incoming> incoming = entries.stream().map(entry -> Incoming.of(entry, receivedAt)).toList();
        return transactions.run(transaction -> receive(transaction, incoming, receivedAt));
    }

    private Receipt receive(Connection transaction, List<Incoming> incoming, Instant receivedAt) throws SQLException {
        RecordLog.lock(transaction);
        Map<EntryKey, Hash> standing = standing(transaction, incoming);
        List<Outcome> outcomes = new ArrayList<>(incoming.size());
        List<Incoming> accepted = new ArrayList<>();
        for (Incoming entry : incoming) {
            boolean same = entry.content().equals(standing.put(entry.key(), entry.content()));
            outcomes.add(same ? Outcome.DUPLICATE : Outcome.ACCEPTED);
            if (!same) {
                accepted.add(entry);
            }
        }
        if (!accepted.isEmpty()) {
            Appended appended =
                    log.append(transaction, accepted.stream().map(Incoming::body).toList(), receivedAt);
            insert(transaction, accepted, appended.firstSeq());
        }
        return new Receipt(outcomes, new TreeSet<>());
    }

    private static Map<EntryKey, Hash> standing(Connection transaction, List<Incoming> incoming) throws SQLException {
        Map<EntryKey, Hash> standing = new HashMap<>();
        try (PreparedStatement query = transaction.prepareStatement("""
                select e.entry, e.code, e.valid_from, e.content_hash
                from registry_entry e
                where (e.entry, e.code) in (select * from unnest(?::text[], ?::text[]))
                order by e.seq
                """)) {
            query.setArray(1, SqlArrays.texts(transaction, incoming, entry -> entry.key().entry()));
            query.setArray(2, SqlArrays.texts(transaction, incoming, entry -> entry.key().code()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    standing.put(new EntryKey(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                            Hash.of(row.getBytes(4)));
                }
            }
        }
        return standing;
    }

    private static void insert(Connection transaction, List<Incoming> entries, long firstSeq) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into registry_entry (seq, entry, code, valid_from, content_hash)
                select ? + place - 1, entry, code, valid_from::date, content_hash
                from unnest(?::text[], ?::text[], ?::text[], ?::bytea[])
                    with ordinality as given (entry, code, valid_from, content_hash, place)
                """)) {
            insert.setLong(1, firstSeq);
            insert.setArray(2, SqlArrays.texts(transaction, entries, entry -> entry.key().entry()));
            insert.setArray(3, SqlArrays.texts(transaction, entries, entry -> entry.key().code()));
            insert.setArray(4, transaction.createArrayOf("text",
                    entries.stream().map(entry -> day(entry.key().validFrom())).toArray()));
            insert.setArray(5, SqlArrays.hashes(transaction, entries, Incoming::content));
            insert.executeUpdate();
        }
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
