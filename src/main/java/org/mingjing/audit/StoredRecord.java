package org.mingjing.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryJson;
import org.mingjing.ledger.facts.EntryBody;
import org.mingjing.ledger.facts.EntryKey;
import org.mingjing.ledger.facts.FactBody;
import org.mingjing.texts.Sentence;

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
    Sentence name() {
        try {
            return subject();
        } catch (RuntimeException unreadable) {
            return Sentence.of("audit.record-unreadable", seq, kind);
        }
    }

    /** Whether it came from outside, and says when. */
    boolean isReceived() {
        return kind.equals(FactBody.FACT) || kind.equals(FactBody.CONFLICT) || kind.equals(EntryBody.REGISTRY);
    }

    private Sentence subject() {
        switch (kind) {
            case FactBody.FACT, FactBody.CONFLICT -> {
                NodeFact fact = FactJson.read(FactBody.factText(kind, body));
                return Sentence.of("audit.record-of-fact", seq, kind, fact.key(), fact.version(), fact.caseId());
            }
            case EntryBody.REGISTRY -> {
                EntryKey key = EntryKey.of(RegistryJson.read(EntryBody.entryText(body)));
                return Sentence.of("audit.record-of-entry", seq, kind, key.entry(), key.code());
            }
            default -> {
                BodyFields fields = BodyFields.of(body);
                return fields.has("case")
                        ? Sentence.of("audit.record-of-case", seq, kind, fields.text("case")) : Sentence.of("audit.record", seq, kind);
            }
        }
    }
}
