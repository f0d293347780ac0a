package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.log.LogPosition;

/** Keeps which cases have facts that no assessment has seen, and which fall due by the passing of time. */
public final class CaseWork {

    /** What failed for an instant fails again soon after, if neither facts nor rules have changed. */
    private static final Duration RETRIED_AFTER = Duration.ofDays(1);

    /**
     * New facts mark their case by themselves; a new version of the package, or a day, may help too. The instant is looked
     * for as text, because PostgreSQL does not read every text that JSON can hold.
     */
    private static final String WORTH_ANOTHER_TRY = """
            from failure f join record r on r.seq = f.seq
            where (substring(r.body from '"asOf":"([^"]*)"')::timestamptz <= ?
                or exists (select 1 from package p where p.id = f.package and p.seq > f.seq))
            """;

    private CaseWork() {}

    /** Notes assessments. A case stays marked if facts arrived that its assessment did not know. */
    public static void assessed(Connection transaction, List<AssessmentMark> assessed) throws SQLException {
        List<AssessmentMark> sorted = assessed.stream().sorted(Comparator.comparing(AssessmentMark::caseId)).toList();
        try (PreparedStatement update = transaction.prepareStatement("""
                update case_work set assessed_seq = given.known_seq, as_of = coalesce(given.as_of, case_work.as_of),
                    next_check_at = given.next_check_at, unseen = case_work.facts_seq > given.known_seq
                from unnest(?::text[], ?::bigint[], ?::timestamptz[], ?::timestamptz[])
                    as given (case_id, known_seq, as_of, next_check_at)
                where case_work.case_id = given.case_id and case_work.assessed_seq <= given.known_seq
                """)) {
            update.setArray(1, SqlArrays.texts(transaction, sorted, AssessmentMark::caseId));
            update.setArray(2, SqlArrays.integers(transaction, sorted, one -> one.knownSeq().seq()));
            update.setArray(3, transaction.createArrayOf("timestamptz",
                    sorted.stream().map(one -> time(one.asOf())).toArray()));
            update.setArray(4, transaction.createArrayOf("timestamptz",
                    sorted.stream().map(one -> time(one.nextCheckAt())).toArray()));
            update.executeUpdate();
        }
    }

    /** Cases with facts that no assessment has seen, by id, after the given id. */
    public static List<String> unassessed(Connection connection, String afterCaseId, int limit) {
        return Queries.on(connection).sql("select case_id from case_work where unseen and case_id > ? order by case_id limit ?")
                .params(afterCaseId, limit).query(String.class).list();
    }

    /** Cases whose next check is not after the instant, in the order in which they fall due, after the given one. */
    public static List<DueCase> due(Connection connection, Instant asOf, DueCase after, int limit) {
        return Queries.on(connection).sql("""
                select next_check_at, case_id from case_work
                where next_check_at <= ? and (next_check_at, case_id) > (?, ?)
                order by next_check_at, case_id limit ?
                """).params(time(asOf), time(after.at()), after.caseId(), limit)
                .query((row, number) -> new DueCase(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2))).list();
    }

    /** All cases by id, after the given id. */
    static List<String> all(Connection connection, String afterCaseId, int limit) {
        return Queries.on(connection).sql("select case_id from case_work where case_id > ? order by case_id limit ?")
                .params(afterCaseId, limit).query(String.class).list();
    }

    /** Cases that some package could not assess and that are worth another try, by id, after the given id. */
    static List<String> failed(Connection connection, Instant asOf, String afterCaseId, int limit) {
        return Queries.on(connection)
                .sql("select distinct case_id " + WORTH_ANOTHER_TRY + " and f.case_id > ? order by case_id limit ?")
                .params(time(asOf.minus(RETRIED_AFTER)), afterCaseId, limit).query(String.class).list();
    }

    /** What was assessed of each of the cases. */
    public static Map<String, CaseState> states(Connection connection, Collection<String> caseIds) {
        Map<String, CaseState> states = new HashMap<>();
        Queries.on(connection).sql("select case_id, assessed_seq, as_of from case_work where case_id = any (?)")
                .param(SqlArrays.texts(connection, caseIds)).query(row -> {
                    OffsetDateTime asOf = row.getObject(3, OffsetDateTime.class);
                    states.put(row.getString(1), new CaseState(
                            new LogPosition(row.getLong(2)), asOf == null ? null : asOf.toInstant()));
                });
        return states;
    }

    /** The earliest next check of all cases. */
    public static Optional<Instant> nextDue(Connection connection) {
        return Queries.on(connection).sql("select next_check_at from case_work where next_check_at is not null "
                        + "order by next_check_at limit 1")
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
    }

    static long count(Connection connection) {
        return Queries.on(connection).sql("select count(*) from case_work").query(Long.class).single();
    }

    /** Cases that a sweep as of the instant looks at, those that it looks at for two reasons counted twice. */
    static long openCount(Connection connection, Instant asOf) {
        return Queries.on(connection).sql("""
                select (select count(*) from case_work where unseen)
                    + (select count(*) from case_work where next_check_at <= ?)
                    + (select count(distinct case_id) %s)
                """.replace("%s", WORTH_ANOTHER_TRY)).params(time(asOf), time(asOf.minus(RETRIED_AFTER)))
                .query(Long.class).single();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
