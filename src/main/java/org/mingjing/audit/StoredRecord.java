package org.mingjing.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.FactSyntaxException;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.FactBody;

/** A row of the record as it lies in the database, which may have been altered. */
record StoredRecord(long seq, String kind, byte[] leafHash, String body) {

    static final String QUERY = "select seq, kind, leaf_hash, body from record order by seq";

    static StoredRecord read(ResultSet row) throws SQLException {
        return new StoredRecord(row.getLong(1), row.getString(2), row.getBytes(3), row.getString(4));
    }

    /** What the record is about, as far as it can still be read. */
    String name() {
        return name(seq, kind, body);
    }

    static String name(long seq, String kind, String body) {
        if (kind.equals(FactBody.FACT) || kind.equals(FactBody.CONFLICT)) {
            try {
                NodeFact fact = FactJson.read(FactBody.factText(kind, body));
                return "record " + seq + " (" + kind + " " + fact.key() + " version " + fact.version() + ", case "
                        + fact.caseId() + ")";
            } catch (FactSyntaxException | IllegalArgumentException unreadable) {
                return "record " + seq + " (" + kind + ", no longer readable)";
            }
        }
        return "record " + seq + " (" + kind + ")";
    }
}
