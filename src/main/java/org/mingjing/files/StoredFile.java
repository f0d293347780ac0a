package org.mingjing.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.log.RecordBody;

/**
 * A file as it is kept.
 *
 * @param id of its own, by which its content is kept
 * @param warning the warning to which it belongs
 * @param account whose it is
 * @param name what it is called
 * @param type media type, told by its content
 * @param sha256 digest of its content in lower-case hex
 * @param bytes length of its content
 * @param receivedAt when it came
 * @param expiresAt when its content is given up if no act has named it
 * @param state {@code waiting} for an act, {@code kept} for good, or {@code gone} without one
 * @param act id of the fact that names it, "" if none does
 */
public record StoredFile(String id, String warning, String account, String name, String type, String sha256, long bytes,
        Instant receivedAt, Instant expiresAt, String state, String act) {

    static final String WAITING = "waiting";
    static final String KEPT = "kept";
    static final String GONE = "gone";

    static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(row.getString("id"), row.getString("warning"), row.getString("account"), row.getString("name"),
                row.getString("type"), row.getString("sha256"), row.getLong("bytes"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(), row.getString("state"), row.getString("act"));
    }

    StoredFile as(String newState, String newAct) {
        return new StoredFile(id, warning, account, name, type, sha256, bytes, receivedAt, expiresAt, newState, newAct);
    }

    /** The record that it is so from then on. */
    RecordBody body(Instant at) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", id);
        fields.put("warning", warning);
        fields.put("account", account);
        fields.put("name", name);
        fields.put("type", type);
        fields.put("sha256", sha256);
        fields.put("bytes", bytes);
        fields.put("receivedAt", receivedAt.toString());
        fields.put("expiresAt", expiresAt.toString());
        fields.put("state", state);
        fields.put("act", act);
        fields.put("at", at.toString());
        return RecordBody.of(FileTables.KIND, fields);
    }
}
