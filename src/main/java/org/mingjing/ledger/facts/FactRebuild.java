package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryJson;
import org.mingjing.log.merkle.Hash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the tables of facts, warnings, what is told of them, conflicts, their reviews, registry entries and packages anew, record after record. */
public final class FactRebuild {

    /** The kinds of records that it reads. */
    public static final List<String> KINDS =
            List.of(FactBody.FACT, FactBody.CONFLICT, EntryBody.REGISTRY, ConflictReview.KIND, PackageStore.KIND);

    private static final int ROWS_AT_ONCE = 5000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection transaction;
    private final List<FactRow> facts = new ArrayList<>();
    private final List<FactRow> conflicts = new ArrayList<>();
    private final List<WarningRow> warnings = new ArrayList<>();
    private final List<DeliveryRow> deliveries = new ArrayList<>();
    private final List<EntryRow> entries = new ArrayList<>();

    public FactRebuild(Connection transaction) {
        this.transaction = transaction;
    }

    /** Empties the tables. */
    public void begin() throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("delete from fact");
            statement.execute("delete from warning");
            statement.execute("delete from fact_conflict");
            statement.execute("delete from registry_entry");
            statement.execute("delete from conflict_review");
            statement.execute("delete from package");
        }
        DeliveryRows.forget(transaction);
    }

    /** Takes in the record, which is of one of the {@link #KINDS}; the records come in the order of the log. */
    public void take(long seq, String kind, String body) throws SQLException {
        switch (kind) {
            case PackageStore.KIND -> PackageStore.insert(transaction, seq, JSON.readTree(body));
            case ConflictReview.KIND -> review(seq, JSON.readTree(body));
            case EntryBody.REGISTRY -> {
                String text = EntryBody.entryText(body);
                entries.add(new EntryRow(seq, EntryKey.of(RegistryJson.read(text)), Hash.ofContent(text)));
            }
            default -> {
                String text = FactBody.factText(kind, body);
                NodeFact fact = FactJson.read(text);
                (kind.equals(FactBody.FACT) ? facts : conflicts).add(FactRow.of(seq, fact, text));
                if (kind.equals(FactBody.FACT) && WarningRow.isOf(fact)) {
                    warnings.add(new WarningRow(seq, fact));
                    deliveries.addAll(DeliveryRow.of(seq, fact));
                }
            }
        }
        if (facts.size() + conflicts.size() + entries.size() >= ROWS_AT_ONCE) {
            write();
        }
    }

    /** Writes what is left, when the last record was taken in. */
    public void end() throws SQLException {
        write();
        FactRows.noteAllReplaced(transaction);
        DeliveryRows.outcomes(transaction);
    }

    private void review(long seq, JsonNode tree) throws SQLException {
        Conflicts.insert(transaction, seq, new ConflictReview(tree.path("conflict").asLong(-1),
                tree.path("by").asString(""), tree.path("note").asString("")));
    }

    private void write() throws SQLException {
        FactRows.insert(transaction, facts);
        FactRows.insertConflicts(transaction, conflicts);
        EntryRows.insert(transaction, entries);
        WarningRows.upsert(transaction, warnings);
        DeliveryRows.insert(transaction, deliveries);
        facts.clear();
        conflicts.clear();
        entries.clear();
        warnings.clear();
        deliveries.clear();
    }
}
