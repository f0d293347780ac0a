package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.mingjing.database.LedgerException;
import org.mingjing.database.SqlArrays;

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
    static List<Place> counting(Connection connection, Collection<String> caseIds, long knownSeq) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COUNTING)) {
            query.setLong(3, knownSeq);
            return places(query, caseIds, knownSeq);
        }
    }

    /** All versions recorded up to the place in the log. */
    static List<Place> all(Connection connection, Collection<String> caseIds, long knownSeq) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALL)) {
            return places(query, caseIds, knownSeq);
        }
    }

    private static List<Place> places(PreparedStatement query, Collection<String> caseIds, long knownSeq)
            throws SQLException {
        query.setArray(1, SqlArrays.texts(query.getConnection(), caseIds, Function.identity()));
        query.setLong(2, knownSeq);
        List<Place> places = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Long replacedSeq = row.getObject(3, Long.class);
                places.add(new Place(
                        row.getString(1), row.getLong(2), replacedSeq == null ? Long.MAX_VALUE : replacedSeq));
            }
        }
        places.sort(Comparator.comparingLong(Place::seq));
        return places;
    }

    /**
     * Gives the canonical text at each place.
     *
     * @param places in the order of the log
     * @throws LedgerException if one is missing from the record: nothing is assessed from what is left
     */
    static void texts(Connection connection, List<Place> places, BiConsumer<Place, byte[]> to) throws SQLException {
        if (places.isEmpty()) {
            return;
        }
        try (PreparedStatement query = connection.prepareStatement(TEXTS)) {
            query.setArray(1, SqlArrays.integers(connection, places, Place::seq));
            try (ResultSet row = query.executeQuery()) {
                for (Place place : places) {
                    if (!row.next() || row.getLong(1) != place.seq()) {
                        throw missing(place.caseId(), place.seq());
                    }
                    to.accept(place, FactBody.factText(FactBody.FACT, row.getBytes(2)));
                }
            }
        }
    }

    static LedgerException missing(String caseId, long seq) {
        return new LedgerException("Record " + seq + ", a fact of case " + caseId
                + ", is missing; run audit verify to see what else is.");
    }
}
