package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the facts of cases stand in the log. Places are found first and texts fetched by their places afterwards: asked for
 * in their order, PostgreSQL walks each index once instead of going down it for every fact.
 */
final class FactPlaces {

    private static final String COLUMNS = "select f.case_id, f.seq, f.replaced_seq from fact f ";

    // A fact counts in its highest version known then, and only for the case which that version names.
    private static final String COUNTING = COLUMNS
            + "where f.case_id = any(?) and f.seq <= ? and (f.replaced_seq is null or f.replaced_seq > ?)";
    private static final String ALL = COLUMNS + "where f.case_id = any(?) and f.seq <= ?";
    private static final String TEXTS = "select r.seq, r.body from record r where r.seq = any(?)";

    /**
     * Where a version of a fact stands.
     *
     * @param caseId the case that this version names
     * @param seq its place
     * @param replacedSeq the place of the first higher version, {@link Long#MAX_VALUE} if there is none
     */
    record Place(String caseId, long seq, long replacedSeq) {}

    private FactPlaces() {}

    /** The versions that counted at the place in the log. */
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
        return places;
    }

    /** The canonical texts at the places, by place. */
    static Map<Long, byte[]> texts(Connection connection, List<Place> places) throws SQLException {
        Map<Long, byte[]> texts = new HashMap<>(places.size() * 2);
        if (places.isEmpty()) {
            return texts;
        }
        try (PreparedStatement query = connection.prepareStatement(TEXTS)) {
            query.setArray(1, SqlArrays.integers(connection, places, Place::seq));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    texts.put(row.getLong(1), FactBody.factText(FactBody.FACT, row.getBytes(2)));
                }
            }
        }
        return texts;
    }
}
