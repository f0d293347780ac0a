package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.mingjing.database.SqlArrays;

/** A row of the table {@code finding}: the newest state of a finding, and the place in the log that holds its words. */
record FindingRow(String id, String caseId, String packageId, boolean standing, long seq) {

    /** Puts the rows in the place of earlier ones of the same findings. @param rows one of each finding */
    static void upsert(Connection transaction, Collection<FindingRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement upsert = transaction.prepareStatement("insert into " + DecisionTables.FINDING.rows() + """
                 select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                on conflict (id) do update set standing = excluded.standing, seq = excluded.seq
                """)) {
            upsert.setArray(1, SqlArrays.integers(transaction, rows, FindingRow::seq));
            upsert.setArray(2, SqlArrays.texts(transaction, rows, FindingRow::id));
            upsert.setArray(3, SqlArrays.texts(transaction, rows, FindingRow::caseId));
            upsert.setArray(4, SqlArrays.texts(transaction, rows, FindingRow::packageId));
            upsert.setArray(5, transaction.createArrayOf("boolean",
                    rows.stream().map(FindingRow::standing).toArray()));
            upsert.executeUpdate();
        }
    }
}
