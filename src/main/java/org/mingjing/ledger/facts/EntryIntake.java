package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.mingjing.database.Transactions;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.facts.RegistryJson;
import org.mingjing.log.AppendedRange;
import org.mingjing.log.RecordBody;
import org.mingjing.log.RecordLog;
import org.mingjing.log.merkle.Hash;

/** Records registry entries that differ from what stands for their kind, code and first day. */
public final class EntryIntake {

    private record Incoming(EntryKey key, Hash content, RecordBody body) {

        static Incoming of(RegistryEntry entry, Instant receivedAt) {
            String json = RegistryJson.write(entry);
            return new Incoming(EntryKey.of(entry), Hash.ofContent(json), EntryBody.of(json, receivedAt));
        }
    }

    private final RecordLog log;
    private final Transactions transactions;

    public EntryIntake(RecordLog log, Transactions transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    public Receipt receive(List<RegistryEntry> entries, Instant receivedAt) {
        List<Incoming> incoming = entries.stream().map(entry -> Incoming.of(entry, receivedAt)).toList();
        return transactions.run(transaction -> receive(transaction, incoming, receivedAt));
    }

    private Receipt receive(Connection transaction, List<Incoming> incoming, Instant receivedAt) throws SQLException {
        RecordLog.lock(transaction);
        Map<EntryKey, Hash> standing =
                EntryRows.standing(transaction, incoming.stream().map(Incoming::key).toList());
        List<Outcome> outcomes = new ArrayList<>(incoming.size());
        List<Incoming> accepted = new ArrayList<>();
        for (Incoming entry : incoming) {
            boolean same = entry.content().equals(standing.put(entry.key(), entry.content()));
            outcomes.add(same ? Outcome.DUPLICATE : Outcome.ACCEPTED);
            if (!same) {
                accepted.add(entry);
            }
        }
        return new Receipt(outcomes, record(transaction, accepted, receivedAt));
    }

    private SortedSet<String> record(Connection transaction, List<Incoming> accepted, Instant receivedAt)
            throws SQLException {
        AppendedRange appended =
                log.append(transaction, accepted.stream().map(Incoming::body).toList(), receivedAt);
        long firstSeq = appended.firstSeq();
        List<EntryRow> rows = new ArrayList<>(accepted.size());
        for (Incoming entry : accepted) {
            rows.add(new EntryRow(firstSeq + rows.size(), entry.key(), entry.content()));
        }
        EntryRows.insert(transaction, rows);
        SortedSet<String> cases = EntryRows.casesOfPowers(transaction, accepted.stream().map(Incoming::key)
                .filter(key -> key.entry().equals("power")).map(EntryKey::code).distinct().toList());
        TouchedCases.mark(transaction, cases, appended.size() - 1);
        return cases;
    }
}
