package org.mingjing.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.FactSyntaxException;
import org.mingjing.facts.RegistryJson;
import org.mingjing.ledger.EntryBody;
import org.mingjing.ledger.EntryKey;
import org.mingjing.ledger.merkle.Hash;

/** Checks the read model of the registry: exactly one row for each recorded entry, and with what it says. */
final class EntryRowsCheck implements ReadModelCheck {

    private record Row(EntryKey key, String content) {}

    private record Pair(long seq, String body, @Nullable Row row) {}

    private static final String PAIRS = "select r.seq, r.body, e.entry, e.code, e.valid_from, encode(e.content_hash, 'hex') "
            + "from record r left join registry_entry e on e.seq = r.seq where r.kind = '" + EntryBody.REGISTRY
            + "' order by r.seq";

    private static final String STRAYS = "select e.seq, e.entry || ' ' || e.code from registry_entry e "
            + "left join record r on r.seq = e.seq and r.kind = '" + EntryBody.REGISTRY
            + "' where r.seq is null order by 1";

    @Override
    public void check(Connection connection, Faults faults) throws SQLException {
        try (Rows<Pair> rows = new Rows<>(connection, PAIRS, EntryRowsCheck::pair)) {
            for (Pair pair = rows.next(); pair != null; pair = rows.next()) {
                compare(pair, faults);
            }
        }
        try (Rows<Fault> rows = new Rows<>(connection, STRAYS, row -> new Fault(row.getLong(1), row.getString(2)))) {
            for (Fault stray = rows.next(); stray != null; stray = rows.next()) {
                faults.add(stray.seq(), "The table registry_entry has " + stray.sentence() + ", said to be record "
                        + stray.seq() + ", but the record holds no such entry.");
            }
        }
    }

    private static Pair pair(ResultSet row) throws SQLException {
        String entry = row.getString(3);
        Row stored = entry == null ? null : new Row(
                new EntryKey(entry, row.getString(4), row.getObject(5, LocalDate.class)), row.getString(6));
        return new Pair(row.getLong(1), row.getString(2), stored);
    }

    private static void compare(Pair pair, Faults faults) {
        try {
            String text = EntryBody.entryText(pair.body());
            EntryKey key = EntryKey.of(RegistryJson.read(text));
            String name = "record " + pair.seq() + " (registry entry " + key.entry() + " " + key.code() + ")";
            if (pair.row() == null) {
                faults.add(pair.seq(), name + ": the table registry_entry has no row of it.");
            } else if (!pair.row().equals(new Row(key, Hash.ofContent(text).toString()))) {
                faults.add(pair.seq(), name + ": its row in the table registry_entry says otherwise.");
            }
        } catch (FactSyntaxException | IllegalArgumentException e) {
            faults.add(pair.seq(), "record " + pair.seq() + " (registry): its text cannot be read as an entry.");
        }
    }
}
