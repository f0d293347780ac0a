package org.mingjing.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.FactSyntaxException;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.FactBody;
import org.mingjing.ledger.merkle.Hash;

/** Checks a read model of facts: exactly one row for each record of its kind, and with what that record says. */
final class FactRowsCheck implements ReadModelCheck {

    private record Row(String source, String factId, long version, @Nullable String caseId, String content) {}

    private record Pair(long seq, String body, @Nullable Row row) {}

    private final String kind;
    private final String table;
    private final String caseColumn;

    private FactRowsCheck(String kind, String table, String caseColumn) {
        this.kind = kind;
        this.table = table;
        this.caseColumn = caseColumn;
    }

    static FactRowsCheck facts() {
        return new FactRowsCheck(FactBody.FACT, "fact", "f.case_id");
    }

    static FactRowsCheck conflicts() {
        return new FactRowsCheck(FactBody.CONFLICT, "fact_conflict", "null::text");
    }

    @Override
    public void check(Connection connection, Faults faults) throws SQLException {
        String pairs = "select r.seq, r.body, f.source, f.fact_id, f.version, " + caseColumn + ", encode(f.content_hash, 'hex') "
                + "from record r left join " + table + " f on f.seq = r.seq where r.kind = '" + kind
                + "' order by r.seq";
        try (Rows<Pair> rows = new Rows<>(connection, pairs, FactRowsCheck::pair)) {
            for (Pair pair = rows.next(); pair != null; pair = rows.next()) {
                compare(pair, faults);
            }
        }
        String strays = "select f.seq, f.source || '/' || f.fact_id || ' version ' || f.version from " + table
                + " f left join record r on r.seq = f.seq and r.kind = '" + kind + "' where r.seq is null order by 1";
        try (Rows<Fault> rows = new Rows<>(connection, strays, row -> new Fault(row.getLong(1), row.getString(2)))) {
            for (Fault stray = rows.next(); stray != null; stray = rows.next()) {
                faults.add(stray.seq(), "The table " + table + " has " + stray.sentence() + ", said to be record "
                        + stray.seq() + ", but the record holds no such " + kind + ".");
            }
        }
    }

    private static Pair pair(ResultSet row) throws SQLException {
        String source = row.getString(3);
        Row stored = source == null ? null : new Row(source, row.getString(4), row.getLong(5), row.getString(6),
                row.getString(7));
        return new Pair(row.getLong(1), row.getString(2), stored);
    }

    private void compare(Pair pair, Faults faults) {
        String name = StoredRecord.name(pair.seq(), kind, pair.body());
        Row row = pair.row();
        if (row == null) {
            faults.add(pair.seq(), name + ": the table " + table + " has no row of it.");
            return;
        }
        try {
            String text = FactBody.factText(kind, pair.body());
            List<String> differing = differing(row, FactJson.read(text), Hash.ofContent(text).toString());
            if (!differing.isEmpty()) {
                faults.add(pair.seq(), name + ": its row in the table " + table + " says otherwise ("
                        + String.join(", ", differing) + ").");
            }
        } catch (FactSyntaxException | IllegalArgumentException e) {
            faults.add(pair.seq(), name + ": its text cannot be read as a fact.");
        }
    }

    private static List<String> differing(Row row, NodeFact fact, String content) {
        List<String> differing = new ArrayList<>();
        if (!row.source().equals(fact.source()) || !row.factId().equals(fact.factId())) {
            differing.add("identity");
        }
        if (row.version() != fact.version()) {
            differing.add("version");
        }
        if (row.caseId() != null && !row.caseId().equals(fact.caseId())) {
            differing.add("case");
        }
        if (!row.content().equals(content)) {
            differing.add("content");
        }
        return differing;
    }
}
