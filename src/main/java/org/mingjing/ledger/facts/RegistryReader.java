package org.mingjing.ledger.facts;

import java.sql.Connection;
import org.mingjing.database.Queries;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryHistory;
import org.mingjing.log.LogPosition;

/** Reads the registry as it was known at a place in the log; the last one read is kept, as it seldom changes. */
public final class RegistryReader {

    private record Known(long newestSeq, Registry registry) {}

    private volatile Known last = new Known(-1, Registry.empty());

    public Registry registry(Connection connection, LogPosition knownSeq) {
        long newestSeq = newestSeq(connection, knownSeq);
        Known known = last;
        if (known.newestSeq() != newestSeq) {
            known = new Known(newestSeq, read(connection, newestSeq));
            last = known;
        }
        return known.registry();
    }

    /** Every entry recorded up to the place in the log. */
    static RegistryHistory history(Connection connection, LogPosition knownSeq) {
        return RegistryHistory.of(Queries.on(connection)
                .sql("select e.seq, r.body from registry_entry e join record r using (seq) where e.seq <= ?").param(knownSeq.seq())
                .query((row, number) -> new RegistryHistory.Recorded(row.getLong(1), EntryBody.entryIn(row.getString(2))))
                .list());
    }

    private static long newestSeq(Connection connection, LogPosition knownSeq) {
        return Queries.on(connection).sql("select coalesce(max(seq), -1) from registry_entry where seq <= ?")
                .param(knownSeq.seq()).query(Long.class).single();
    }

    private static Registry read(Connection connection, long newestSeq) {
        return Registry.of(Queries.on(connection).sql("""
                select r.body from record r join (
                    select distinct on (entry, code, valid_from) seq from registry_entry
                    where seq <= ? order by entry, code, valid_from, seq desc) newest using (seq)
                """).param(newestSeq).query((row, number) -> EntryBody.entryIn(row.getString(1))).list());
    }
}
