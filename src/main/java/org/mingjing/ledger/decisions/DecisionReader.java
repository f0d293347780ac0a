package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.PackageId;

/** Reads recorded decisions page by page, so that any number of them needs the same memory. */
final class DecisionReader {

    private static final String COLUMNS =
            "select d.seq, d.case_id, d.package, d.version, d.package_hash, d.as_of, d.known_seq, d.result_digest, "
                    + "d.meaning ";

    private DecisionReader() {}

    /** Decisions up to a place in the log by case and package, after the given one (null to begin). */
    static List<RecordedDecision> byCase(
            Connection connection, LogPosition endSeq, @Nullable RecordedDecision after, int limit) {
        return read(connection, """
                from decision d where (d.case_id, d.package, d.seq) > (?, ?, ?) and d.seq <= ?
                order by d.case_id, d.package, d.seq limit ?
                """, after == null ? "" : after.caseId(), after == null ? "" : after.rules().id(),
                after == null ? -1L : after.seq(), endSeq.seq(), limit);
    }

    static List<RecordedDecision> ofCase(Connection connection, String caseId) {
        return read(connection, "from decision d where d.case_id = ? order by d.seq", caseId);
    }

    /** The newest decision of each of the cases by the package, as known at the place. */
    static List<RecordedDecision> newest(
            Connection connection, String packageId, LogPosition knownSeq, Collection<String> caseIds) {
        return read(connection, """
                from unnest(?::text[]) as page (case_id)
                join lateral (select * from decision n where n.case_id = page.case_id and n.package = ? and n.seq <= ?
                    order by n.seq desc limit 1) d on true
                order by d.case_id
                """, SqlArrays.texts(connection, caseIds), packageId, knownSeq.seq());
    }

    /** Of the newest look at each of the cases those decisions that name rules of which nobody can tell yet. */
    static List<RecordedDecision> undetermined(Connection connection, Collection<String> caseIds) {
        return read(connection, """
                from unnest(?::text[]) as page (case_id)
                join lateral (select max(n.known_seq) as known_seq from decision n where n.case_id = page.case_id) newest on true
                join decision d on d.case_id = page.case_id and d.known_seq = newest.known_seq
                join record r on r.seq = d.seq
                where r.body not like '%"undetermined":[]%' order by d.case_id, d.package, d.seq
                """, SqlArrays.texts(connection, caseIds));
    }

    static long count(Connection connection, LogPosition knownSeq) {
        return Queries.on(connection).sql("select count(*) from decision where seq <= ?").param(knownSeq.seq())
                .query(Long.class).single();
    }

    private static List<RecordedDecision> read(Connection connection, String from, Object... given) {
        return Queries.on(connection).sql(COLUMNS + from).params(given)
                .query((row, number) -> new RecordedDecision(row.getLong(1), row.getString(2),
                        new PackageId(row.getString(3), row.getString(4)), row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(), new LogPosition(row.getLong(7)), row.getString(8),
                        row.getInt(9))).list();
    }
}
