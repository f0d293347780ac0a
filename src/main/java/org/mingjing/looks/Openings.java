package org.mingjing.looks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.database.Queries;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Person;

/**
 * Records who opens what concerns an official, before it is answered: what cannot be recorded is not answered. Whoever opens the same
 * again for the same within a short time has opened it once.
 */
public final class Openings {

    private static final int REMEMBERED_MAX = 10_000;

    private final Installation installation;
    private final Purposes purposes;
    private final Map<Opening, Instant> lately = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Opening, Instant> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    public Openings(Installation installation, Purposes purposes) {
        this.installation = installation;
        this.purposes = purposes;
    }

    /** An opening with its place in the log. @param urgent whether it was without the approval that it needs */
    public record Looked(long seq, Opening opening, boolean urgent) {}

    /**
     * Records that the person opens it, unless it names nobody but themselves.
     *
     * @throws LookRefused if the purpose must be said
     * @throws org.mingjing.database.LedgerException if it cannot be recorded
     */
    public void open(Person person, Viewed viewed, StatedPurpose stated) {
        open(person, viewed, stated, "");
    }

    void open(Person person, Viewed viewed, StatedPurpose stated, String request) {
        Set<String> others = new TreeSet<>(viewed.officials());
        others.remove(person.official() == null ? "" : person.official());
        if (others.isEmpty()) {
            return;
        }
        Purpose purpose = purposes.of(person, viewed, stated);
        Instant now = installation.clock().instant().truncatedTo(ChronoUnit.MICROS);
        Opening opening = new Opening(person.account(), person.name(), purpose.roleOf(person), viewed.view(), viewed.caseId(),
                viewed.warning(), purpose.code(), stated.note(), request, String.join("\t", others), Instant.EPOCH);
        if (!isSame(opening, now)) {
            record(at(opening, now));
            remember(opening, now);
        }
    }

    private static Opening at(Opening opening, Instant at) {
        return new Opening(opening.account(), opening.name(), opening.role(), opening.view(), opening.caseId(), opening.warning(),
                opening.purpose(), opening.note(), opening.request(), opening.officials(), at);
    }

    private synchronized boolean isSame(Opening opening, Instant now) {
        Instant before = lately.get(opening);
        return before != null && now.isBefore(before.plus(purposes.same()));
    }

    private synchronized void remember(Opening opening, Instant now) {
        lately.remove(opening);
        lately.put(opening, now);
    }

    private void record(Opening opening) {
        installation.ledger().inTransaction(transaction -> {
            long seq = installation.ledger().append(transaction, List.of(opening.body()), opening.at()).firstSeq();
            Queries.on(transaction).sql("insert into " + OpeningTables.OPENING.rows() + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(seq, opening.account(), opening.name(), opening.role(), opening.view(), opening.caseId(), opening.warning(),
                            opening.purpose(), opening.note(), opening.request(), opening.officials(), opening.at().atOffset(ZoneOffset.UTC))
                    .update();
            return null;
        });
    }

    /**
     * Who opened what concerns the official, the newest first.
     *
     * @param before place in the log of the last one that was given, {@link Long#MAX_VALUE} to begin
     */
    public List<Looked> at(String official, long before, int limit) {
        return installation.ledger().inTransaction(transaction -> Queries.on(transaction)
                .sql("select o.*, exists (select from dossier_request d where d.id = o.request and d.state = 'urgent') urgent from opening o "
                        + "where string_to_array(o.officials, chr(9)) @> array[cast(? as text)] and o.seq < ? order by o.seq desc limit ?")
                .params(official, before, limit)
                .query((row, number) -> new Looked(row.getLong("seq"), Opening.read(row), row.getBoolean("urgent"))).list());
    }
}
