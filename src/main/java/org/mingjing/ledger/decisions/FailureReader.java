package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.log.LogPosition;

/** Reads which cases could not be assessed, and why. */
final class FailureReader {

    private FailureReader() {}

    /** Failures that still stand, by case and package, after the given ones. */
    static List<RecordedFailure> standing(Connection connection, String afterCaseId, String afterPackage, int limit) {
        return read(connection, """
                select f.seq, r.body from failure f join record r on r.seq = f.seq
                where (f.case_id, f.package) > (?, ?) order by f.case_id, f.package limit ?
                """, afterCaseId, afterPackage, limit);
    }

    /** Failures of the cases that still stand. */
    static List<RecordedFailure> ofCases(Connection connection, Collection<String> caseIds) {
        return read(connection, """
                select f.seq, r.body from failure f join record r on r.seq = f.seq
                where f.case_id = any (?) order by f.case_id, f.package
                """, SqlArrays.texts(connection, caseIds));
    }

    /** All failures ever recorded up to a place in the log, in that order, after the given place. */
    static List<RecordedFailure> recorded(Connection connection, LogPosition after, LogPosition endSeq, int limit) {
        return read(connection, "select seq, body from record where kind = 'failure' and seq > ? and seq <= ? order by seq limit ?",
                after.seq(), endSeq.seq(), limit);
    }

    /** Failures of the cases by the package that still stand and were recorded up to the place in the log. */
    static List<RecordedFailure> newest(
            Connection connection, String packageId, LogPosition endSeq, Collection<String> caseIds) {
        return read(connection, """
                select f.seq, r.body from failure f join record r on r.seq = f.seq
                where f.case_id = any (?) and f.package = ? and f.seq <= ? order by f.case_id
                """, SqlArrays.texts(connection, caseIds), packageId, endSeq.seq());
    }

    static long count(Connection connection) {
        return Queries.on(connection).sql("select count(distinct case_id) from failure").query(Long.class).single();
    }

    private static List<RecordedFailure> read(Connection connection, String sql, Object... given) {
        return Queries.on(connection).sql(sql).params(given)
                .query((row, number) -> RecordedFailure.read(row.getLong(1), row.getString(2))).list();
    }
}
