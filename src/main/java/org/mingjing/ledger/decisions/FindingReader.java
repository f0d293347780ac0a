package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.log.LogPosition;
import org.springframework.modulith.NamedInterface;

/** Reads findings in their newest state, and what became of them. */
@NamedInterface("decisions")
public final class FindingReader {

    private static final int ROWS_AT_A_TIME = 2_000;

    private FindingReader() {}

    /** The standing findings of the cases. */
    public static List<StandingFinding> ofCases(Connection connection, Collection<String> caseIds) {
        return Queries.on(connection).sql("select f.seq, r.body from finding f "
                        + "join record r on r.seq = f.seq where f.case_id = any (?) and f.standing order by f.seq")
                .param(SqlArrays.texts(connection, caseIds))
                .query((row, number) -> StandingFinding.read(row.getLong(1), row.getString(2))).list();
    }

    /** Up to {@code limit} changes of findings that were recorded after the place in the log, in that order. */
    public static List<RecordedChange> changesAfter(Connection connection, long seq, int limit) {
        return Queries.on(connection).sql("select seq, body from record where kind = 'finding' and seq > ? order by seq limit ?")
                .params(seq, limit).query((row, number) -> RecordedChange.read(row.getLong(1), row.getString(2))).list();
    }

    /** The changes of findings that are recorded at the places. */
    public static List<RecordedChange> changesAt(Connection connection, Collection<Long> seqs) {
        return Queries.on(connection).sql("select seq, body from record where kind = 'finding' and seq = any (?)")
                .param(SqlArrays.integers(connection, seqs, seq -> seq))
                .query((row, number) -> RecordedChange.read(row.getLong(1), row.getString(2))).list();
    }

    /** All findings that stood by what was known at the place in the log; every record of one up to there is read. */
    static Collection<StandingFinding> known(Connection connection, LogPosition known) {
        Map<String, StandingFinding> standing = new LinkedHashMap<>();
        Queries.on(connection).sql("select seq, body from record where kind = 'finding' and seq <= ? order by seq")
                .param(known.seq()).withFetchSize(ROWS_AT_A_TIME).query(row -> {
                    StandingFinding finding = StandingFinding.read(row.getLong(1), row.getString(2));
                    if (finding.standing()) {
                        standing.put(finding.id(), finding);
                    } else {
                        standing.remove(finding.id());
                    }
                });
        return standing.values();
    }

    /** All standing findings by case, streamed. @param packageId of this package alone, "" for all */
    static void standing(Connection connection, String packageId, Consumer<StandingFinding> to) {
        Queries.on(connection).sql("select f.seq, r.body from finding f "
                        + "join record r on r.seq = f.seq where f.standing and (? = '' or f.package = ?) order by f.case_id")
                .params(packageId, packageId).withFetchSize(ROWS_AT_A_TIME)
                .query(row -> {
                    to.accept(StandingFinding.read(row.getLong(1), row.getString(2)));
                });
    }
}
