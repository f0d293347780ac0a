package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.facts.FactKey;
import org.mingjing.log.merkle.Hash;

/** What the ledger knows of a set of fact identities: every version with its case and content. */
final class KnownFacts {

    private record Known(String caseId, Hash content) {}

    // "offset 0" keeps the look-up one of each key by index; joined as a whole it reads the whole table.
    private static final String VERSIONS = """
            select known.source, known.fact_id, known.version, known.content_hash, known.case_id
            from unnest(?::text[], ?::text[]) as asked (source, fact_id)
            cross join lateral (
                select * from fact f where f.source = asked.source and f.fact_id = asked.fact_id offset 0) known
            """;

    private final Map<FactKey, Map<Long, Known>> versions = new HashMap<>();

    /** Reads what is recorded of the identities. */
    static KnownFacts of(Connection connection, SortedSet<FactKey> distinct) {
        KnownFacts known = new KnownFacts();
        Queries.on(connection).sql(VERSIONS)
                .params(SqlArrays.texts(connection, distinct, FactKey::source), SqlArrays.texts(connection, distinct, FactKey::factId))
                .query(row -> {
                    known.put(new FactKey(row.getString(1), row.getString(2)), row.getLong(3),
                            new Known(row.getString(5), Hash.of(row.getBytes(4))));
                });
        return known;
    }

    /** Content of that version, or null if it is not known. */
    @Nullable Hash content(FactKey key, long version) {
        Known known = versions.getOrDefault(key, Map.of()).get(version);
        return known == null ? null : known.content();
    }

    /** The cases that any known version of the fact names. */
    List<String> cases(FactKey key) {
        Map<Long, Known> known = versions.get(key);
        return known == null ? List.of() : known.values().stream().map(Known::caseId).toList();
    }

    /** Takes the fact for known from now on. */
    void accept(IncomingFact incoming) {
        put(incoming.key(), incoming.fact().version(), new Known(incoming.fact().caseId(), incoming.content()));
    }

    private void put(FactKey key, long version, Known known) {
        versions.computeIfAbsent(key, any -> new HashMap<>(2)).put(version, known);
    }
}
