package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.log.LogPosition;
import org.mingjing.texts.Sentence;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the facts of cases stand in the log. Places are found first and texts fetched by their places afterwards: asked for
 * in their order, PostgreSQL walks the record's index once instead of going down it for every fact.
 */
final class FactPlaces {

    // "offset 0" keeps this one look-up by index for each case. Before the first statistics, which is when most is asked,
    // PostgreSQL would read the whole table for a list of cases. Places are unique, so that texts need no such care.
    private static final String OF_CASES = """
            select found.case_id, found.seq, found.replaced_seq
            from unnest(?::text[]) as asked (case_id)
            cross join lateral (
                select f.case_id, f.seq, f.replaced_seq from fact f where f.case_id = asked.case_id and %s
                offset 0) found
            """;
    private static final String ALL = OF_CASES.replace("%s", "f.seq <= ?");
    // A fact counts in its highest version known then, and only for the case which that version names.
    private static final String COUNTING =
            OF_CASES.replace("%s", "f.seq <= ? and (f.replaced_seq is null or f.replaced_seq > ?)");
    private static final String TEXTS = "select r.seq, r.body from record r where r.seq = any(?) order by r.seq";

    /**
     * Where a version of a fact stands.
     *
     * @param caseId the case that this version names
     * @param seq its place
     * @param replacedSeq the place of the first higher version, {@link Long#MAX_VALUE} if there is none
     */
    record Place(String caseId, long seq, long replacedSeq) {}

    private FactPlaces() {}

    /** The versions that counted at the place in the log; like all places here in the order of the log. */
    static List<Place> counting(Connection connection, Collection<String> caseIds, LogPosition knownSeq) {
        return places(Queries.on(connection).sql(COUNTING)
                .params(SqlArrays.texts(connection, caseIds), knownSeq.seq(), knownSeq.seq()));
    }

    /** All versions recorded up to the place in the log. */
    static List<Place> all(Connection connection, Collection<String> caseIds, LogPosition knownSeq) {
        return places(Queries.on(connection).sql(ALL).params(SqlArrays.texts(connection, caseIds), knownSeq.seq()));
    }

    private static List<Place> places(JdbcClient.StatementSpec query) {
        List<Place> places = new ArrayList<>(query.query((row, number) -> {
            Long replacedSeq = row.getObject(3, Long.class);
            return new Place(row.getString(1), row.getLong(2), replacedSeq == null ? Long.MAX_VALUE : replacedSeq);
        }).list());
        places.sort(Comparator.comparingLong(Place::seq));
        return places;
    }

    /**
     * Gives the canonical text at each place.
     *
     * @param places in the order of the log
     * @throws LedgerException if one is missing from the record: nothing is assessed from what is left
     */
    static void texts(Connection connection, List<Place> places, BiConsumer<Place, byte[]> to) {
        if (places.isEmpty()) {
            return;
        }
        Iterator<Place> left = places.iterator();
        Queries.on(connection).sql(TEXTS).param(SqlArrays.integers(connection, places, Place::seq)).query(row -> {
            Place place = left.next();
            if (row.getLong(1) != place.seq()) {
                throw missing(place.caseId(), place.seq());
            }
            to.accept(place, FactBody.factText(FactBody.FACT, row.getBytes(2)));
        });
        if (left.hasNext()) {
            Place place = left.next();
            throw missing(place.caseId(), place.seq());
        }
    }

    static LedgerException missing(String caseId, long seq) {
        return new LedgerException(Sentence.of("ledger.fact-missing", seq, caseId));
    }
}
