package org.mingjing.warn;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.OwnFacts;
import org.mingjing.ledger.facts.FactBody;
import org.mingjing.log.LogPosition;

/** Reads warnings by their ids. */
final class WarningReader {

    /** Begins a query of warnings as they stand; the table is {@code w}. */
    static final String STANDING = "select w.seq, r.body from warning w join record r on r.seq = w.seq ";

    private WarningReader() {}

    /** The warnings as they stand, by id; of an id that none has, none. */
    static Map<String, Warning> newest(Connection connection, Collection<String> ids) {
        Map<String, Warning> warnings = new HashMap<>();
        Queries.on(connection).sql(STANDING + "where w.id = any (?)").param(SqlArrays.texts(connection, ids))
                .query((row, number) -> read(row)).list().forEach(warning -> warnings.put(warning.id(), warning));
        return warnings;
    }

    static @Nullable Warning newest(Connection connection, String id) {
        return newest(connection, List.of(id)).get(id);
    }

    /** The warning after each act on it that was known at the place in the log, oldest first. */
    static List<Warning> history(Connection connection, String id, LogPosition known) {
        return Queries.on(connection).sql("select f.seq, r.body from fact f join record r on r.seq = f.seq "
                        + "where f.case_id = ? and f.source = ? and f.seq <= ? order by f.seq")
                .params(OwnFacts.caseOf(id), OwnFacts.SOURCE, known.seq()).query((row, number) -> read(row)).list();
    }

    /** A row of place and body. */
    static Warning read(ResultSet row) throws SQLException {
        return new Warning(row.getLong(1), FactJson.read(FactBody.factText(FactBody.FACT, row.getString(2))));
    }
}
