package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
import org.mingjing.database.Queries;
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
    boolean accept(IncomingFact incoming) {
        Conflict conflict = new Conflict(incoming.key().source(), incoming.key().factId(), incoming.fact().version(),
                incoming.content());
        return ofThisBatch.add(conflict) && !recorded(conflict);
    }

    private boolean recorded(Conflict conflict) {
        return Queries.on(connection).sql("select exists (select 1 from fact_conflict "
                        + "where source = ? and fact_id = ? and version = ? and content_hash = ?)")
                .params(conflict.source(), conflict.factId(), conflict.version(), conflict.content().bytes())
                .query(Boolean.class).single();
    }
}
