package org.mingjing.warn;

import java.sql.Array;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.decisions.FindingReader;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.facts.OwnFacts;
import org.mingjing.log.LogPosition;

/** The warnings of an installation, as a person sees them. */
public final class Warnings {

    /** How many can be asked for at once. */
    public static final int LIMIT_MAX = 200;

    private static final int ROWS_AT_A_TIME = 1_000;
    private static final int NAMING_MAX = 1_000;

    private final Installation installation;

    public Warnings(Installation installation) {
        this.installation = installation;
    }

    /** How many warnings there are in a state at a level. */
    public record Count(String state, String level, long count) {}

    /** How many warnings of a level arose in one of several times, which is the one at this place in their list. */
    public record Raised(int place, String level, long count) {}

    /**
     * How many arose after which instant.
     *
     * @param since the beginnings of the times, oldest first; each ends with the next one, the last one now
     */
    public List<Raised> raised(Onlooker onlooker, List<Instant> since) {
        return installation.ledger().inTransaction(connection -> {
            List<Long> places = since.stream().map(instant -> LogPosition.at(connection, instant).size()).toList();
            Array begins = SqlArrays.integers(connection, places, place -> place);
            WarningConditions conditions = new WarningConditions(connection).seenBy(onlooker).sql("w.raised_seq >= ?", places.get(0));
            List<Object> parameters = new ArrayList<>(List.of(begins));
            parameters.addAll(conditions.parameters());
            return Queries.on(connection).sql("select width_bucket(w.raised_seq, ?), w.level, count(*) from warning w " + conditions.where()
                            + "group by 1, 2 order by 1, 2").params(parameters)
                    .query((row, number) -> new Raised(row.getInt(1) - 1, row.getString(2), row.getLong(3))).list();
        });
    }

    /** How long reviewers took, the newest decision first. @param acts how many of the newest acts on warnings are looked at */
    public List<ReplyTime> replyTimes(int acts) {
        return installation.ledger().inTransaction(connection -> ReplyTimes.newest(connection, acts));
    }

    /**
     * Up to {@code limit} warnings, the one raised last first.
     *
     * @param after {@link Warning#raisedSeq} of the last one that was given, {@link Long#MAX_VALUE} to begin
     */
    public List<Warning> list(Onlooker onlooker, WarningQuery query, long after, int limit) {
        return installation.ledger().inTransaction(connection -> {
            WarningConditions conditions = asked(connection, onlooker, query)
                    .sql("w.raised_seq < ?", after);
            return Queries.on(connection).sql(WarningReader.STANDING + conditions.where() + "order by w.raised_seq desc limit " + limit)
                    .params(conditions.parameters()).query((row, number) -> WarningReader.read(row)).list();
        });
    }

    private WarningConditions asked(Connection connection, Onlooker onlooker, WarningQuery query) {
        return new WarningConditions(connection).seenBy(onlooker)
                .of(query, onlooker.registry(), query.text().isEmpty() ? List.of() : RuleWordings.saying(query.text(), installation.shelf()))
                .snoozedBy(onlooker, query.snoozed(), installation.clock().instant());
    }

    /** All of them, one by one, the one raised last first. */
    public void each(Onlooker onlooker, WarningQuery query, Consumer<Warning> to) {
        installation.ledger().inTransaction(connection -> {
            WarningConditions conditions = asked(connection, onlooker, query);
            Queries.on(connection).sql(WarningReader.STANDING + conditions.where() + "order by w.raised_seq desc")
                    .params(conditions.parameters()).withFetchSize(ROWS_AT_A_TIME).query(row -> {
                        to.accept(WarningReader.read(row));
                    });
            return null;
        });
    }

    /** All officials whom those that are asked for name. */
    public List<String> officials(Onlooker onlooker, WarningQuery query) {
        return installation.ledger().inTransaction(connection -> {
            WarningConditions conditions = asked(connection, onlooker, query);
            return Queries.on(connection).sql("select distinct unnest(string_to_array(w.named, chr(9))) from warning w " + conditions.where())
                    .params(conditions.parameters()).query(String.class).list();
        });
    }

    /** Those that name the official and that the person sees, the one raised last first. */
    public List<Warning> naming(Onlooker onlooker, String official) {
        return installation.ledger().inTransaction(connection -> {
            WarningConditions conditions = new WarningConditions(connection).seenBy(onlooker)
                    .sql("string_to_array(w.named, chr(9)) @> array[cast(? as text)]", official);
            return Queries.on(connection).sql(WarningReader.STANDING + conditions.where() + "order by w.raised_seq desc limit " + NAMING_MAX)
                    .params(conditions.parameters()).query((row, number) -> WarningReader.read(row)).list();
        });
    }

    /** The newest warning about the case, "" if there is none. */
    public static String about(Installation installation, String caseId) {
        return installation.ledger().inTransaction(connection -> Queries.on(connection)
                .sql("select id from warning where case_id = ? order by raised_seq desc limit 1").param(caseId)
                .query(String.class).optional().orElse(""));
    }

    /** How many there are, by state and level. */
    public List<Count> counts(Onlooker onlooker, WarningQuery query) {
        return installation.ledger().inTransaction(connection -> {
            WarningConditions conditions = asked(connection, onlooker, query);
            return Queries.on(connection).sql("select w.state, w.level, count(*) from warning w " + conditions.where()
                            + "group by w.state, w.level order by w.state, w.level").params(conditions.parameters())
                    .query((row, number) -> new Count(row.getString(1), row.getString(2), row.getLong(3))).list();
        });
    }

    /**
     * The warning after each act on it, oldest first; empty if there is none or the person does not see it.
     *
     * @param asOf as it was known then, null for now
     */
    public List<Warning> history(Onlooker onlooker, String id, @Nullable Instant asOf) {
        List<Warning> history = installation.ledger().inTransaction(connection -> WarningReader.history(connection, id,
                asOf == null ? LogPosition.now(connection) : LogPosition.at(connection, asOf)));
        return history.isEmpty() || !onlooker.sees(history.get(history.size() - 1)) ? List.of() : history;
    }

    /** The place in the log of the newest change of a warning, -1 if there is none. */
    public long newestSeq() {
        return installation.ledger().inTransaction(connection ->
                Queries.on(connection).sql("select coalesce(max(seq), -1) from warning").query(Long.class).single());
    }

    /** Up to {@code limit} warnings that changed after the place in the log, each as it stands, in the order of the log. */
    public List<Warning> changedAfter(long seq, int limit) {
        return installation.ledger().inTransaction(connection ->
                Queries.on(connection).sql(WarningReader.STANDING + "where w.seq > ? order by w.seq limit ?").params(seq, limit)
                        .query((row, number) -> WarningReader.read(row)).list());
    }

    /** The finding that the newest record named by the warning says of it. */
    public StandingFinding finding(Warning warning) {
        return installation.ledger().inTransaction(connection ->
                FindingReader.changesAt(connection, List.of(warning.findingSeq()))).get(0).finding();
    }

    /**
     * Up to {@code limit} acts by which scores were corrected, of warnings that the person sees, the last one first.
     *
     * @param by of which kind of subject: {@code official}, {@code post} or {@code department}
     * @param subject code of the one whose score it was, "" for any
     * @param before {@link Warning#seq} of the last one that was given, {@link Long#MAX_VALUE} to begin
     */
    public List<Warning> corrections(Onlooker onlooker, String by, String subject, long before, int limit) {
        return installation.ledger().inTransaction(connection -> {
            WarningConditions conditions = new WarningConditions(connection).seenBy(onlooker).sql("w.scored <> ''")
                    .sql("r.body like '%\"act\":\"rescore\"%' and position(? in r.body) > 0 and f.seq < ?",
                            ScoreCorrection.inBody(by, subject), before);
            return Queries.on(connection).sql("select f.seq, r.body from warning w join fact f on f.case_id = 'warning:' || w.id "
                            + "join record r on r.seq = f.seq " + conditions.where() + "order by f.seq desc limit " + limit)
                    .params(conditions.parameters()).query((row, number) -> WarningReader.read(row)).list();
        });
    }

    /** Warnings as they stood after the acts at those places in the log, whoever sees them. */
    public List<Warning> afterActs(Collection<Long> seqs) {
        return installation.ledger().inTransaction(connection -> Queries.on(connection)
                .sql("select f.seq, r.body from fact f join record r using (seq) where f.source = ? and f.seq = any (?) order by f.seq")
                .params(OwnFacts.SOURCE, SqlArrays.integers(connection, seqs, seq -> seq))
                .query((row, number) -> WarningReader.read(row)).list());
    }

    /** A warning as it stands, whoever sees it. */
    public Optional<Warning> find(String id) {
        return installation.ledger().inTransaction(connection -> Optional.ofNullable(WarningReader.newest(connection, id)));
    }
}
