package org.mingjing.looks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.log.RecordBody;

/**
 * Somebody opened something, as it is recorded.
 *
 * @param account who, and {@code name} as it was shown then
 * @param role in which they did
 * @param purpose code of the purpose
 * @param note what they wrote of it, "" for nothing
 * @param request the approved or urgent request by which they might, "" for none
 * @param officials all whom it named, with tabs between
 */
public record Opening(String account, String name, String role, String view, String caseId, String warning, String purpose, String note,
        String request, String officials, Instant at) {

    static Opening read(ResultSet row) throws SQLException {
        return new Opening(row.getString("account"), row.getString("name"), row.getString("role"), row.getString("view"),
                row.getString("case_id"), row.getString("warning"), row.getString("purpose"), row.getString("note"),
                row.getString("request"), "", row.getObject("at", OffsetDateTime.class).toInstant());
    }

    RecordBody body() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("account", account);
        fields.put("name", name);
        fields.put("role", role);
        fields.put("view", view);
        fields.put("case", caseId);
        fields.put("warning", warning);
        fields.put("purpose", purpose);
        fields.put("note", note);
        fields.put("request", request);
        fields.put("officials", officials);
        fields.put("at", at.toString());
        return RecordBody.of(OpeningTables.KIND, fields);
    }
}
