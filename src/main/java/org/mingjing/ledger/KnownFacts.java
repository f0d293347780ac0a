package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.FactKey;
import org.mingjing.ledger.merkle.Hash;

/** What the ledger knows of a set of fact identities: every version with its case and content, and the conflicts. */
final class KnownFacts {

    private record Known(String caseId, Hash content) {}

    private record Conflict(FactKey key, long version, Hash content) {}

    private final Map<FactKey, Map<Long, Known>> versions = new HashMap<>();
    private final Set<Conflict> conflicts = new HashSet<>();

    /** Reads what is recorded of the identities. */
    static KnownFacts of(Connection connection, Collection<FactKey> keys) throws SQLException {
        KnownFacts known = new KnownFacts();
        Set<FactKey> distinct = new TreeSet<>(keys);
        known.read(connection, distinct, "select f.source, f.fact_id, f.version, f.content_hash, f.case_id from fact f "
                + "join unnest(?::text[], ?::text[]) k (source, fact_id) using (source, fact_id)", true);
        known.read(connection, distinct, "select f.source, f.fact_id, f.version, f.content_hash from fact_conflict f "
                + "join unnest(?::text[], ?::text[]) k (source, fact_id) using (source, fact_id)", false);
        return known;
    }

    private void read(Connection connection, Set<FactKey> keys, String sql, boolean accepted) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, SqlArrays.texts(connection, keys, FactKey::source));
            query.setArray(2, SqlArrays.texts(connection, keys, FactKey::factId));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    FactKey key = new FactKey(row.getString(1), row.getString(2));
                    Hash content = Hash.of(row.getBytes(4));
                    if (accepted) {
                        put(key, row.getLong(3), new Known(row.getString(5), content));
                    } else {
                        conflicts.add(new Conflict(key, row.getLong(3), content));
                    }
                }
            }
        }
    }

    /** Content of that version, or null if it is not known. */
    @Nullable Hash content(FactKey key, long version) {
        Known known = versions.getOrDefault(key, Map.of()).get(version);
        return known == null ? null : known.content();
    }

    /** The cases that any known version of the fact names. */
    Collection<String> cases(FactKey key) {
        Map<Long, Known> known = versions.get(key);
        return known == null ? Collections.emptySet() : known.values().stream().map(Known::caseId).toList();
    }

    /** Takes the fact for known from now on. */
    void accept(IncomingFact incoming) {
        put(incoming.key(), incoming.fact().version(), new Known(incoming.fact().caseId(), incoming.content()));
    }

    /** Takes the conflict for known from now on; false if it was known. */
    boolean acceptConflict(IncomingFact incoming) {
        return conflicts.add(new Conflict(incoming.key(), incoming.fact().version(), incoming.content()));
    }

    private void put(FactKey key, long version, Known known) {
        versions.computeIfAbsent(key, any -> new HashMap<>(2)).put(version, known);
    }
}
