package org.mingjing.admin;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.facts.OwnFacts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What came of each source whose facts are recorded, by the places of their records in the log and the signed heads' instants.
 *
 * @param lastAt when its newest fact was recorded
 * @param lately how many of its facts were recorded since the instant that was asked for
 * @param conflicts how many of its facts were kept for review
 * @param openConflicts how many of these nobody has looked at
 */
record SourceFlow(@Nullable Instant lastAt, long lately, long conflicts, long openConflicts) {

    /** Nothing came of it. */
    static final SourceFlow NONE = new SourceFlow(null, 0, 0, 0);

    // One step of the index for each source, however many facts there are.
    private static final String SOURCES = """
            with recursive known as (
                (select source from fact order by source limit 1)
                union all
                select (select f.source from fact f where f.source > k.source order by f.source limit 1)
                from known k where k.source is not null)
            select source from known where source is not null
            """;
    private static final String LATELY = "select source, count(*), max(seq) from fact where seq >= ? group by source";
    private static final String CONFLICTS = """
            select c.source, count(*), count(*) filter (where not exists (select 1 from conflict_review v where v.conflict_seq = c.seq))
            from fact_conflict c group by c.source
            """;

    private record Counted(long count, long other) {}

    /** All sources whose facts are recorded, but for the house's own. */
    static Map<String, SourceFlow> since(Connection connection, Instant since) {
        JdbcClient queries = Queries.on(connection);
        long from = queries.sql("select coalesce(max(size), 0) from record_head where at <= ?").param(since.atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
        Map<String, Counted> lately = counted(queries.sql(LATELY).param(from));
        Map<String, Counted> conflicts = counted(queries.sql(CONFLICTS));
        List<String> sources = queries.sql(SOURCES).query(String.class).list();
        Map<String, SourceFlow> flows = new HashMap<>();
        for (String source : sources) {
            if (!source.equals(OwnFacts.SOURCE)) {
                Counted recent = lately.get(source);
                Counted kept = conflicts.getOrDefault(source, new Counted(0, 0));
                long last = recent == null ? newest(queries, source) : recent.other();
                flows.put(source, new SourceFlow(recordedAt(queries, last), recent == null ? 0 : recent.count(), kept.count(), kept.other()));
            }
        }
        return flows;
    }

    private static Map<String, Counted> counted(JdbcClient.StatementSpec asked) {
        Map<String, Counted> counted = new HashMap<>();
        asked.query(row -> {
            counted.put(row.getString(1), new Counted(row.getLong(2), row.getLong(3)));
        });
        return counted;
    }

    private static long newest(JdbcClient queries, String source) {
        return queries.sql("select max(seq) from fact where source = ?").param(source).query(Long.class).single();
    }

    private static @Nullable Instant recordedAt(JdbcClient queries, long seq) {
        return queries.sql("select at from record_head where size > ? order by size limit 1").param(seq)
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant).orElse(null);
    }
}
