package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.facts.RegistryHistory;

/** Reads the registry as it was known at a place in the log; the last one read is kept, as it seldom changes. */
public final class RegistryReader {

    private record Known(long newestSeq, Registry registry) {}

    private volatile Known last = new Known(-1, Registry.empty());

    public Registry registry(Connection connection, long knownSeq) throws SQLException {
        long newestSeq = newestSeq(connection, knownSeq);
        Known known = last;
        if (known.newestSeq() != newestSeq) {
            known = new Known(newestSeq, read(connection, newestSeq));
            last = known;
        }
        return known.registry();
    }

    /** Every entry recorded up to the place in the log. */
    static RegistryHistory history(Connection connection, long knownSeq) throws SQLException {
        List<RegistryHistory.Recorded> recorded = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select e.seq, r.body from registry_entry e join record r using (seq) where e.seq <= ?")) {
            query.setLong(1, knownSeq);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    recorded.add(new RegistryHistory.Recorded(row.getLong(1), EntryBody.entryIn(row.getString(2))));
                }
            }
        }
        return RegistryHistory.of(recorded);
    }

    private static long newestSeq(Connection connection, long knownSeq) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select coalesce(max(seq), -1) from registry_entry where seq <= ?")) {
            query.setLong(1, knownSeq);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Registry read(Connection connection, long newestSeq) throws SQLException {
        List<RegistryEntry> entries = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select r.body from record r join (
                    select distinct on (entry, code, valid_from) seq from registry_entry
                    where seq <= ? order by entry, code, valid_from, seq desc) newest using (seq)
                """)) {
            query.setLong(1, newestSeq);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(EntryBody.entryIn(row.getString(1)));
                }
            }
        }
        return Registry.of(entries);
    }
}
