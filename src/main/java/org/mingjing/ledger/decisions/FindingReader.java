package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;

/** Reads findings in their newest state. */
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
