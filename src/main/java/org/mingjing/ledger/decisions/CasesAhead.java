package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Finds the cases that were assessed as of an instant which was still to come, as a mistyped date once allowed. */
final class CasesAhead {

    private CasesAhead() {}

    /** Cases last assessed as of an instant after the latest one that was lived, by id, after the given id. */
    public static List<String> of(Connection connection, Instant latestLived, String afterCaseId, int limit)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select case_id from case_work where as_of > ? and case_id > ? order by case_id limit ?")) {
            query.setObject(1, latestLived.atOffset(ZoneOffset.UTC));
            query.setString(2, afterCaseId);
            query.setInt(3, limit);
            List<String> caseIds = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    caseIds.add(row.getString(1));
                }
            }
            return caseIds;
        }
    }
}
