package org.mingjing.warn;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.drivers.Installation;
import org.mingjing.log.LogPosition;
import org.mingjing.people.Sight;

/** The tasks of an installation, as a person sees them: those of departments they see, and their own. */
public final class Tasks {

    private static final int ROWS_AT_A_TIME = 500;

    private final Installation installation;

    public Tasks(Installation installation) {
        this.installation = installation;
    }

    /** The conditions of a question, with their parameters. */
    private record Asked(String where, List<Object> parameters) {}

    /**
     * Up to {@code limit} tasks, the one with which something happened last first.
     *
     * @param before {@link Task#seq} of the last one that was given, {@link Long#MAX_VALUE} to begin
     */
    public List<Task> list(Onlooker onlooker, TaskQuery query, long before, int limit) {
        return installation.ledger().inTransaction(connection -> {
            Asked asked = asked(connection, onlooker, query, before);
            return Queries.on(connection).sql(TaskReader.STANDING + asked.where + " order by t.seq desc limit " + limit)
                    .params(asked.parameters).query((row, number) -> TaskReader.read(row)).list();
        });
    }

    /** All of them, one by one. */
    public void each(Onlooker onlooker, TaskQuery query, Consumer<Task> to) {
        installation.ledger().inTransaction(connection -> {
            Asked asked = asked(connection, onlooker, query, Long.MAX_VALUE);
            Queries.on(connection).sql(TaskReader.STANDING + asked.where + " order by t.seq desc").params(asked.parameters)
                    .withFetchSize(ROWS_AT_A_TIME).query(row -> {
                        to.accept(TaskReader.read(row));
                    });
            return null;
        });
    }

    private static Asked asked(Connection connection, Onlooker onlooker, TaskQuery query, long before) {
        List<String> conditions = new ArrayList<>(List.of("t.seq < ?"));
        List<Object> parameters = new ArrayList<>(List.of(before));
        Sight sight = onlooker.sight();
        if (!sight.isEverything()) {
            conditions.add("(t.fact ->> 'department' = any (?) or ? <> '' and t.fact ->> 'official' = ?)");
            parameters.addAll(List.of(SqlArrays.texts(connection, sight.departments()), sight.official(), sight.official()));
        }
        any(connection, "t.said ->> 'kind'", query.kinds(), conditions, parameters);
        any(connection, "t.said ->> 'state'", query.states(), conditions, parameters);
        any(connection, "t.fact ->> 'department'", query.departments(), conditions, parameters);
        any(connection, "t.said ->> 'list'", given(query.list()), conditions, parameters);
        any(connection, "t.said ->> 'warning'", given(query.warning()), conditions, parameters);
        return new Asked("where " + String.join(" and ", conditions), parameters);
    }

    private static List<String> given(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private static void any(Connection connection, String field, Collection<String> values, List<String> conditions, List<Object> parameters) {
        if (!values.isEmpty()) {
            conditions.add(field + " = any (?)");
            parameters.add(SqlArrays.texts(connection, values));
        }
    }

    /**
     * The task after each act on it, oldest first; empty if there is none or the person does not see it.
     *
     * @param asOf as it was known then, null for now
     */
    public List<Task> history(Onlooker onlooker, String id, @Nullable Instant asOf) {
        List<Task> history = installation.ledger().inTransaction(connection -> TaskReader.history(connection, id,
                asOf == null ? LogPosition.now(connection) : LogPosition.at(connection, asOf)));
        return history.isEmpty() || !onlooker.sees(history.get(history.size() - 1)) ? List.of() : history;
    }
}
