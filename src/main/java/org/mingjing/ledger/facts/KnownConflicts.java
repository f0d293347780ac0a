package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.mingjing.log.merkle.Hash;

/** Tells whether a conflicting fact was kept before. Conflicts are rare, so each is looked up by itself. */
final class KnownConflicts {

    private record Conflict(String source, String factId, long version, Hash content) {}

    private final Connection connection;
    private final Set<Conflict> ofThisBatch = new HashSet<>();

    KnownConflicts(Connection connection) {
        this.connection = connection;
    }

    /** Takes the conflict for known from now on; false if it was known. */
    boolean accept(IncomingFact incoming) throws SQLException {
        Conflict conflict = new Conflict(incoming.key().source(), incoming.key().factId(), incoming.fact().version(),
                incoming.content());
        return ofThisBatch.add(conflict) && !recorded(conflict);
    }

    private boolean recorded(Conflict conflict) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from fact_conflict "
                + "where source = ? and fact_id = ? and version = ? and content_hash = ?")) {
            query.setString(1, conflict.source());
            query.setString(2, conflict.factId());
            query.setLong(3, conflict.version());
            query.setBytes(4, conflict.content().bytes());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
