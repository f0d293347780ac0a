package org.mingjing.warn;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.mingjing.database.Queries;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.OwnFacts;
import org.mingjing.ledger.facts.FactBody;
import org.mingjing.log.LogPosition;

/** Reads tasks from their facts. There are thousands of them at most, so no table is kept beside the facts. */
final class TaskReader {

    /** Begins a query of tasks as they stand; the task is {@code t}, its attributes are {@code t.said}. */
    static final String STANDING = "select t.seq, t.body from (select distinct on (f.case_id) f.seq, r.body, "
            + "r.body::jsonb -> 'fact' as fact, r.body::jsonb -> 'fact' -> 'attributes' as said from fact f join record r on r.seq = f.seq "
            + "where f.source = '" + OwnFacts.SOURCE + "' and f.case_id >= '" + OwnFacts.caseOfTask("") + "' and f.case_id < '"
            + OwnFacts.caseOfTask("").replace("task:", "task;") + "' order by f.case_id, f.seq desc) t ";

    private TaskReader() {}

    /** The task after each act on it that was known at the place in the log, oldest first. */
    static List<Task> history(Connection connection, String id, LogPosition known) {
        return Queries.on(connection).sql("select f.seq, r.body from fact f join record r on r.seq = f.seq "
                        + "where f.case_id = ? and f.source = ? and f.seq <= ? order by f.seq")
                .params(OwnFacts.caseOfTask(id), OwnFacts.SOURCE, known.seq()).query((row, number) -> read(row)).list();
    }

    static Task read(ResultSet row) throws SQLException {
        return new Task(row.getLong(1), FactJson.read(FactBody.factText(FactBody.FACT, row.getString(2))));
    }
}
