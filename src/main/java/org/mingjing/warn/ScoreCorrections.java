package org.mingjing.warn;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.decisions.FindingReader;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.ledger.facts.PreparedFacts;
import org.mingjing.ledger.facts.Receipt;
import org.mingjing.log.LogPosition;

/**
 * Which warnings left the scores, or came back to them, and no record says yet what that changed; and the record of it, an act of the
 * service on the warning. Where the record is missing is told by the warning itself, so that none can be lost, whenever the work is
 * broken off.
 */
public final class ScoreCorrections {

    private static final String ACT = "rescore";
    private static final String SCORED = "scored";
    private static final String OUT = "out";
    private static final String IN = "in";

    private static final String WITH_WHAT_IS_ABOUT_IT = """
            with recursive about (id) as (
                select id from warning where id = ?
                union
                select w.id from about join warning w on w.case_id = 'warning:' || about.id
            )
            select w.seq, r.body from about join warning w on w.id = about.id join record r on r.seq = w.seq
            """;

    private final Installation installation;
    private final Assessing assessing;
    private final Handling handling;

    public ScoreCorrections(Installation installation, Assessing assessing, Handling handling) {
        this.installation = installation;
        this.assessing = assessing;
        this.handling = handling;
    }

    /**
     * A warning that left the scores or came back.
     *
     * @param warning as it stands
     * @param leaves whether it left them
     * @param counted what its finding, and those about its handling, counted for before it left, or count for now that it is back
     * @param findings these findings
     */
    public record Moved(Warning warning, boolean leaves, Map<String, Standing> counted, List<StandingFinding> findings) {}

    /** Up to {@code limit} of them, in the order in which they moved. */
    public List<Moved> next(int limit) {
        HandlingTables tables = handling.at(installation.clock().instant());
        List<String> out = new ArrayList<>();
        List<String> in = new ArrayList<>();
        for (String state : tables.states()) {
            if (tables.transition(state, ACT) != null) {
                (tables.standing(state).isWithdrawn() ? out : in).add(state);
            }
        }
        return installation.ledger().inTransaction(connection -> Queries.on(connection)
                .sql(WarningReader.STANDING + "where w.state = any (?) and w.scored <> 'out' or w.state = any (?) and w.scored = 'out' "
                        + "order by w.seq limit ?")
                .params(SqlArrays.texts(connection, out), SqlArrays.texts(connection, in), limit)
                .query((row, number) -> WarningReader.read(row)).list().stream()
                .map(warning -> moved(connection, tables, warning)).toList());
    }

    private static Moved moved(Connection connection, HandlingTables tables, Warning warning) {
        boolean leaves = tables.standing(warning.state()).isWithdrawn();
        List<Warning> all = Queries.on(connection).sql(WITH_WHAT_IS_ABOUT_IT).param(warning.id())
                .query((row, number) -> WarningReader.read(row)).list();
        Map<String, Standing> counted = new LinkedHashMap<>();
        for (Warning one : all) {
            Standing standing = one.id().equals(warning.id()) && leaves ? before(connection, tables, one.id()) : tables.standing(one.state());
            if (!standing.isWithdrawn()) {
                counted.put(one.id(), standing);
            }
        }
        List<StandingFinding> findings = FindingReader.changesAt(connection,
                all.stream().filter(one -> counted.containsKey(one.id())).map(Warning::findingSeq).toList()).stream()
                .map(change -> change.finding()).toList();
        return new Moved(warning, leaves, counted, findings);
    }

    /** What it counted for before it left; it is there since it counts, so it counted once. */
    private static Standing before(Connection connection, HandlingTables tables, String id) {
        List<Warning> history = WarningReader.history(connection, id, LogPosition.now(connection));
        Standing before = Standing.WITHDRAWN;
        for (Warning done : history) {
            Standing standing = tables.standing(done.state());
            before = standing.isWithdrawn() ? before : standing;
        }
        return before;
    }

    /** What became of the scores by one of those that moved. @param day of the scores that are told */
    public record Worked(Moved moved, LocalDate day, List<ScoreCorrection> scores) {}

    /** Records what was worked out. A warning with which something happened meanwhile is left for the next time. */
    public void record(List<Worked> worked) {
        Instant now = installation.clock().instant();
        HandlingTables tables = handling.at(now);
        Receipt receipt = installation.ledger().receive(transaction -> PreparedFacts.of(facts(transaction, tables, worked, now), now));
        assessing.assess(receipt.cases(), now);
    }

    private static List<NodeFact> facts(Connection transaction, HandlingTables tables, Collection<Worked> worked, Instant now) {
        Map<String, Warning> newest = WarningReader.newest(transaction,
                new TreeSet<>(worked.stream().map(one -> one.moved().warning().id()).toList()));
        List<NodeFact> facts = new ArrayList<>();
        for (Worked one : worked) {
            Warning warning = one.moved().warning();
            Warning known = newest.get(warning.id());
            Transition transition = tables.transition(warning.state(), ACT);
            if (known != null && known.seq() == warning.seq() && transition != null) {
                facts.add(WarningFacts.next(warning, transition, now, said(one)));
            }
        }
        return facts;
    }

    private static Map<String, Object> said(Worked worked) {
        Map<String, Object> said = new HashMap<>();
        said.put("act", ACT);
        said.put(SCORED, worked.moved().leaves() ? OUT : IN);
        said.put("scoreDay", worked.day().toString());
        said.put("scores", worked.scores().stream().map(ScoreCorrection::line).toList());
        said.put("recipients", List.of());
        return said;
    }
}
