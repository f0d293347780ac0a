package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingjing.database.SqlArrays;

/** Reads findings in their newest state. */
public final class FindingReader {

    private static final int ROWS_AT_A_TIME = 2_000;

    private FindingReader() {}

    /** The standing findings of the cases. */
    public static List<StandingFinding> ofCases(Connection connection, Collection<String> caseIds) throws SQLException {
        List<StandingFinding> findings = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select f.seq, r.body from finding f "
                + "join record r on r.seq = f.seq where f.case_id = any (?) and f.standing order by f.seq")) {
            query.setArray(1, SqlArrays.texts(connection, caseIds, Function.identity()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    findings.add(StandingFinding.read(row.getLong(1), row.getString(2)));
                }
            }
        }
        return findings;
    }

    /** All standing findings by case, streamed. @param packageId of this package alone, "" for all */
    static void standing(Connection connection, String packageId, Consumer<StandingFinding> to) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select f.seq, r.body from finding f "
                + "join record r on r.seq = f.seq where f.standing and (? = '' or f.package = ?) order by f.case_id")) {
            query.setFetchSize(ROWS_AT_A_TIME);
            query.setString(1, packageId);
            query.setString(2, packageId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    to.accept(StandingFinding.read(row.getLong(1), row.getString(2)));
                }
            }
        }
    }
}
