package org.mingjing.warn;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.OwnFacts;
import org.mingjing.log.LogPosition;

/** What the index takes findings for, by where their warnings stand: who withdraws a warning withdraws it from its date on. */
public final class Standings {

    /** Whoever was late with a warning that never should have been is charged with nothing either. */
    private static final String ABOUT_WITHDRAWN = """
            with recursive gone (id) as (
                select id from warning where state = any (?)
                union
                select about.id from gone join warning about on about.case_id = 'warning:' || gone.id
            )
            select id from gone
            """;

    private static final int ROWS_AT_A_TIME = 1_000;

    private final Map<String, Standing> others;

    private Standings(Map<String, Standing> others) {
        this.others = others;
    }

    /** As they stand now. @throws org.mingjing.engine.AssessmentFailed if a table of the handling package does not compile */
    public static Standings of(Installation installation) {
        List<String> states = installation.ledger().inTransaction(connection ->
                Queries.on(connection).sql("select distinct state from warning").query(String.class).list());
        if (states.isEmpty()) {
            return new Standings(Map.of());
        }
        HandlingTables tables = new Handling(installation).at(installation.clock().instant());
        Map<String, Standing> byState = new HashMap<>();
        states.forEach(state -> byState.put(state, tables.standing(state)));
        byState.values().removeIf(Standing.OPEN::equals);
        return new Standings(installation.ledger().inTransaction(connection -> others(connection, byState)));
    }

    private static Map<String, Standing> others(Connection connection, Map<String, Standing> byState) {
        Map<String, Standing> others = new HashMap<>();
        Queries.on(connection).sql("select id, state from warning where state = any (?)")
                .param(SqlArrays.texts(connection, byState.keySet())).query(row -> {
                    others.put(row.getString(1), byState.get(row.getString(2)));
                });
        List<String> withdrawn = byState.entrySet().stream().filter(entry -> entry.getValue().isWithdrawn()).map(Map.Entry::getKey).toList();
        if (!withdrawn.isEmpty()) {
            Queries.on(connection).sql(ABOUT_WITHDRAWN).param(SqlArrays.texts(connection, withdrawn)).query(row -> {
                others.put(row.getString(1), Standing.WITHDRAWN);
            });
        }
        return others;
    }

    /** As they stood by what was known at the place in the log; the facts of every warning are read for it. */
    public static Standings of(Installation installation, LogPosition known) {
        HandlingTables tables = new Handling(installation).at(installation.clock().instant());
        Map<String, Standing> standings = new HashMap<>();
        Map<String, String> about = new HashMap<>();
        installation.ledger().inTransaction(connection -> {
            Queries.on(connection).sql("select distinct on (f.case_id) f.seq, r.body from fact f join record r on r.seq = f.seq "
                            + "where f.source = ? and starts_with(f.case_id, 'warning:') and f.seq <= ? order by f.case_id, f.seq desc")
                    .params(OwnFacts.SOURCE, known.seq()).withFetchSize(ROWS_AT_A_TIME).query(row -> {
                        Warning warning = WarningReader.read(row);
                        standings.put(warning.id(), tables.standing(warning.state()));
                        if (OwnFacts.isOwnCase(warning.subject())) {
                            about.put(warning.id(), OwnFacts.warningOf(warning.subject()));
                        }
                    });
            return null;
        });
        standings.replaceAll((id, own) -> isAboutWithdrawn(id, about, standings) ? Standing.WITHDRAWN : own);
        return new Standings(standings);
    }

    // Of a warning about a warning about a warning there are no deeper ones, so the way up is short.
    private static boolean isAboutWithdrawn(String id, Map<String, String> about, Map<String, Standing> standings) {
        for (String above = about.get(id); above != null; above = about.get(above)) {
            if (standings.getOrDefault(above, Standing.OPEN).isWithdrawn()) {
                return true;
            }
        }
        return false;
    }

    /** What a finding is taken for; one without a warning is open, and nobody has confirmed it. */
    public Standing of(String findingId) {
        return others.getOrDefault(findingId, Standing.OPEN);
    }
}
