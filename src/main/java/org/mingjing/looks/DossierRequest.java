package org.mingjing.looks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.RecordBody;

/**
 * Somebody asks to open the personal file of an official: all warnings that name them, and their index.
 *
 * @param matter whose file, and what for
 * @param by who asks, and when
 * @param state {@code waiting}, {@code approved}, {@code refused}, or {@code urgent}: opened without approval
 * @param decision by whom and why, of blank texts if nobody has decided
 * @param expiresAt until when it may be decided, or when approved or urgent, used
 */
public record DossierRequest(String id, Matter matter, Asker by, String state, Decision decision, Instant expiresAt) {

    static final String WAITING = "waiting";
    static final String APPROVED = "approved";
    static final String REFUSED = "refused";
    static final String URGENT = "urgent";

    /**
     * Whose file, and what for.
     *
     * @param department of the official when it was asked, "" if it is not known
     * @param purpose code of the purpose, and {@code note} what it is about
     * @param caseId the case it is about, "" for none
     */
    public record Matter(String official, String department, String purpose, String note, String caseId) {}

    /** Who asks, as they were shown then, and when. */
    public record Asker(String account, String name, Instant at) {}

    /** Who decided, why and when; null and blank if nobody has. */
    public record Decision(String account, String name, String reason, @Nullable Instant at) {

        static final Decision NONE = new Decision("", "", "", null);
    }

    static DossierRequest read(ResultSet row) throws SQLException {
        return new DossierRequest(row.getString("id"), new Matter(row.getString("official"), row.getString("department"),
                row.getString("purpose"), row.getString("note"), row.getString("case_id")),
                new Asker(row.getString("account"), row.getString("name"), row.getObject("asked_at", OffsetDateTime.class).toInstant()),
                row.getString("state"), decision(row), row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static Decision decision(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return new Decision(row.getString("decided_by"), row.getString("decided_name"), row.getString("reason"),
                at == null ? null : at.toInstant());
    }

    /** Code of the official whose file it is. */
    public String official() {
        return matter.official();
    }

    /** Account of whoever asks. */
    public String account() {
        return by.account();
    }

    /** The same as somebody decided. */
    DossierRequest decided(String newState, Decision made, Instant until) {
        return new DossierRequest(id, matter, by, newState, made, until);
    }

    /** Whether its time is up. */
    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Whether it waits for a decision. */
    boolean waits(Instant now) {
        return state.equals(WAITING) && !isOver(now);
    }

    /** Whether the file may be opened by it. */
    public boolean opens(Instant now) {
        return (state.equals(APPROVED) || state.equals(URGENT)) && !isOver(now);
    }

    RecordBody body(Instant at) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", id);
        fields.put("official", matter.official());
        fields.put("department", matter.department());
        fields.put("account", by.account());
        fields.put("name", by.name());
        fields.put("purpose", matter.purpose());
        fields.put("note", matter.note());
        fields.put("case", matter.caseId());
        fields.put("state", state);
        fields.put("decidedBy", decision.account());
        fields.put("decidedName", decision.name());
        fields.put("reason", decision.reason());
        fields.put("askedAt", by.at().toString());
        if (decision.at() != null) {
            fields.put("decidedAt", decision.at().toString());
        }
        fields.put("expiresAt", expiresAt.toString());
        fields.put("at", at.toString());
        return RecordBody.of(DossierTables.KIND, fields);
    }
}
