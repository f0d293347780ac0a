package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.SqlArrays;
import org.mingjing.rules.PackageId;

/** Reads recorded decisions page by page, so that any number of them needs the same memory. */
final class DecisionReader {

    private static final String COLUMNS =
            "select d.seq, d.case_id, d.package, d.version, d.package_hash, d.as_of, d.known_seq, d.result_digest, "
                    + "d.meaning ";

    private DecisionReader() {}

    /** Decisions up to a place in the log by case and package, after the given one (null to begin). */
    static List<RecordedDecision> byCase(Connection connection, long endSeq, @Nullable RecordedDecision after, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS + """
                from decision d where (d.case_id, d.package, d.seq) > (?, ?, ?) and d.seq <= ?
                order by d.case_id, d.package, d.seq limit ?
                """)) {
            query.setString(1, after == null ? "" : after.caseId());
            query.setString(2, after == null ? "" : after.rules().id());
            query.setLong(3, after == null ? -1 : after.seq());
            query.setLong(4, endSeq);
            query.setInt(5, limit);
            return read(query);
        }
    }

    static List<RecordedDecision> ofCase(Connection connection, String caseId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                COLUMNS + "from decision d where d.case_id = ? order by d.seq")) {
            query.setString(1, caseId);
            return read(query);
        }
    }

    /** The newest decision of each of the cases by the package, as known at the place. */
    static List<RecordedDecision> newest(
            Connection connection, String packageId, long knownSeq, Collection<String> caseIds) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS + """
                from unnest(?::text[]) as page (case_id)
                join lateral (select * from decision n where n.case_id = page.case_id and n.package = ? and n.seq <= ?
                    order by n.seq desc limit 1) d on true
                order by d.case_id
                """)) {
            query.setArray(1, SqlArrays.texts(connection, caseIds, Function.identity()));
            query.setString(2, packageId);
            query.setLong(3, knownSeq);
            return read(query);
        }
    }

    /** Of the newest look at each of the cases those decisions that name rules of which nobody can tell yet. */
    static List<RecordedDecision> undetermined(Connection connection, Collection<String> caseIds) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS + """
                from unnest(?::text[]) as page (case_id)
                join lateral (select max(n.known_seq) as known_seq from decision n where n.case_id = page.case_id) newest on true
                join decision d on d.case_id = page.case_id and d.known_seq = newest.known_seq
                join record r on r.seq = d.seq
                where r.body not like '%"undetermined":[]%' order by d.case_id, d.package, d.seq
                """)) {
            query.setArray(1, SqlArrays.texts(connection, caseIds, Function.identity()));
            return read(query);
        }
    }

    static long count(Connection connection, long knownSeq) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from decision where seq <= ?")) {
            query.setLong(1, knownSeq);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<RecordedDecision> read(PreparedStatement query) throws SQLException {
        List<RecordedDecision> decisions = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                decisions.add(new RecordedDecision(row.getLong(1), row.getString(2),
                        new PackageId(row.getString(3), row.getString(4)), row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(), row.getLong(7), row.getString(8), row.getInt(9)));
            }
        }
        return decisions;
    }
}
