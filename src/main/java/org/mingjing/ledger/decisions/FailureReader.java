package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.mingjing.database.SqlArrays;

/** Reads which cases could not be assessed, and why. */
final class FailureReader {

    private FailureReader() {}

    /** Failures that still stand, by case and package, after the given ones. */
    static List<RecordedFailure> standing(Connection connection, String afterCaseId, String afterPackage, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select f.seq, r.body from failure f join record r on r.seq = f.seq
                where (f.case_id, f.package) > (?, ?) order by f.case_id, f.package limit ?
                """)) {
            query.setString(1, afterCaseId);
            query.setString(2, afterPackage);
            query.setInt(3, limit);
            return read(query);
        }
    }

    /** Failures of the cases that still stand. */
    static List<RecordedFailure> ofCases(Connection connection, Collection<String> caseIds) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select f.seq, r.body from failure f join record r on r.seq = f.seq
                where f.case_id = any (?) order by f.case_id, f.package
                """)) {
            query.setArray(1, SqlArrays.texts(connection, caseIds, Function.identity()));
            return read(query);
        }
    }

    /** All failures ever recorded up to a place in the log, in that order, after the given place. */
    static List<RecordedFailure> recorded(Connection connection, long afterSeq, long endSeq, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select seq, body from record "
                + "where kind = 'failure' and seq > ? and seq <= ? order by seq limit ?")) {
            query.setLong(1, afterSeq);
            query.setLong(2, endSeq);
            query.setInt(3, limit);
            return read(query);
        }
    }

    /** Failures of the cases by the package that still stand and were recorded up to the place in the log. */
    static List<RecordedFailure> newest(Connection connection, String packageId, long endSeq, Collection<String> caseIds)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select f.seq, r.body from failure f join record r on r.seq = f.seq
                where f.case_id = any (?) and f.package = ? and f.seq <= ? order by f.case_id
                """)) {
            query.setArray(1, SqlArrays.texts(connection, caseIds, Function.identity()));
            query.setString(2, packageId);
            query.setLong(3, endSeq);
            return read(query);
        }
    }

    static long count(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("select count(distinct case_id) from failure");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<RecordedFailure> read(PreparedStatement query) throws SQLException {
        List<RecordedFailure> failures = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                failures.add(RecordedFailure.read(row.getLong(1), row.getString(2)));
            }
        }
        return failures;
    }
}
