package org.mingjing.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryJson;
import org.mingjing.ledger.facts.EntryBody;
import org.mingjing.ledger.facts.EntryKey;
import org.mingjing.ledger.facts.FactBody;

/** A row of the record as it lies in the database, which may have been altered. */
record StoredRecord(long seq, String kind, byte[] leafHash, String body) {

    static final String QUERY = "select seq, kind, leaf_hash, body from record order by seq";

    static String queryOf(String kind) {
        return "select seq, kind, leaf_hash, body from record where kind = '" + kind + "' order by seq";
    }

    static StoredRecord read(ResultSet row) throws SQLException {
        return new StoredRecord(row.getLong(1), row.getString(2), row.getBytes(3), row.getString(4));
    }

    /** What the record is about, as far as it can still be read. */
    String name() {
        try {
            return "record " + seq + " (" + kind + subject() + ")";
        } catch (RuntimeException unreadable) {
            return "record " + seq + " (" + kind + ", no longer readable)";
        }
    }

    /** Whether it came from outside, and says when. */
    boolean isReceived() {
        return kind.equals(FactBody.FACT) || kind.equals(FactBody.CONFLICT) || kind.equals(EntryBody.REGISTRY);
    }

    private String subject() {
        switch (kind) {
            case FactBody.FACT, FactBody.CONFLICT -> {
                NodeFact fact = FactJson.read(FactBody.factText(kind, body));
                return " " + fact.key() + " version " + fact.version() + ", case " + fact.caseId();
            }
            case EntryBody.REGISTRY -> {
                EntryKey key = EntryKey.of(RegistryJson.read(EntryBody.entryText(body)));
                return " entry " + key.entry() + " " + key.code();
            }
            default -> {
                BodyFields fields = BodyFields.of(body);
                return fields.has("case") ? ", case " + fields.text("case") : "";
            }
        }
    }
}
