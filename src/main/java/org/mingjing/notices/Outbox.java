package org.mingjing.notices;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Level;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.facts.DeliveryRow;
import org.mingjing.ledger.facts.ToldTo;
import org.mingjing.log.RecordBody;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be told, and what came of it. Rows are put in with the acts; only one worker at a time takes from one channel. */
final class Outbox {

    static final String SENT = "sent";
    static final String DEAD = "dead";

    private static final String TAKE = "select key, seq, recipient, account, channel, level, tries, bundle from delivery "
            + "where channel = ? and due_at <= ? ";

    private static final List<String> ALL_LEVELS = Stream.of(Level.values()).map(Level::code).toList();

    private final Installation installation;

    Outbox(Installation installation) {
        this.installation = installation;
    }

    /**
     * What is sent next by a channel in one message: what was tried together before, or the one that has waited longest and, up to a
     * number, what waits for the same account.
     *
     * @param urgent levels that are sent now, null for all
     */
    List<Due> next(String channel, Instant now, @Nullable Collection<String> urgent, int together) {
        return installation.ledger().inTransaction(transaction -> {
            JdbcClient queries = Queries.on(transaction);
            List<Object> given = new ArrayList<>(List.of(channel, at(now)));
            given.add(SqlArrays.texts(transaction, urgent == null ? ALL_LEVELS : urgent));
            List<Due> first = queries.sql(TAKE + "and level = any (?) order by due_at, seq, nth limit 1").params(given).query((row, n) -> due(row)).list();
            if (first.isEmpty() || together <= 1 && first.get(0).bundle().isEmpty()) {
                return first;
            }
            if (!first.get(0).bundle().isEmpty()) {
                return queries.sql(TAKE.replace("due_at <= ?", "bundle = ? and due_at is not null") + "order by seq, nth")
                        .params(channel, first.get(0).bundle()).query((row, n) -> due(row)).list();
            }
            given.add(first.get(0).told().account());
            List<Due> all = queries.sql(TAKE + "and level = any (?) and account = ? and bundle = '' order by due_at, seq, nth limit " + together)
                    .params(given).query((row, n) -> due(row)).list();
            return all.size() == 1 ? all : bundled(transaction, all);
        });
    }

    // Before it is sent, so that whatever happens the same message is sent again.
    private static List<Due> bundled(Connection transaction, List<Due> all) {
        String bundle = all.get(0).key();
        Queries.on(transaction).sql("update delivery set bundle = ? where key = any (?)")
                .params(bundle, SqlArrays.texts(transaction, all, Due::key)).update();
        return all.stream().map(one -> new Due(one.key(), one.act(), one.told(), one.level(), one.tries(), bundle)).toList();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(row.getString(1), row.getLong(2), new ToldTo(row.getString(3), row.getString(4), row.getString(5)), row.getString(6),
                row.getInt(7), row.getString(8));
    }

    /** Those of one message have arrived, or are given up. @param said why they are given up, "" if they have arrived */
    void ended(List<Due> all, String state, String said, Instant now) {
        outcome(all.stream().map(one -> new Ended(one.key(), state, one.tries() + 1, "", said)).toList(), now);
    }

    private record Ended(String key, String state, int tries, String by, String said) {}

    private void outcome(List<Ended> all, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        installation.ledger().inTransaction(transaction -> {
            long seq = installation.ledger().append(transaction, all.stream().map(one -> body(one, now)).toList(), now).firstSeq();
            for (Ended one : all) {
                JdbcClient queries = Queries.on(transaction);
                queries.sql("insert into delivery_outcome (seq, key, state, tries, at, by, said) values (?, ?, ?, ?, ?, ?, ?)")
                        .params(seq++, one.key(), one.state(), one.tries(), at(now), one.by(), one.said()).update();
                boolean again = one.state().equals(DeliveryRow.WAITING);
                queries.sql("update delivery set state = ?, tries = ?, due_at = case when ? then ?::timestamptz end where key = ?")
                        .params(one.state(), again ? 0 : one.tries(), again, at(now), one.key()).update();
            }
            return null;
        });
    }

    private static RecordBody body(Ended one, Instant now) {
        return RecordBody.of(NoticeTables.DELIVERY_KIND, new TreeMap<>(Map.of("key", one.key(), "state", one.state(), "tries",
                (long) one.tries(), "at", now.toString(), "by", one.by(), "said", one.said())));
    }

    /** They are tried again later. */
    void later(List<Due> all, Instant when) {
        tried(all, when, 1);
    }

    /** They wait, and were not tried. */
    void wait(List<Due> all, Instant until) {
        tried(all, until, 0);
    }

    private void tried(List<Due> all, Instant when, int more) {
        installation.ledger().inTransaction(transaction -> Queries.on(transaction)
                .sql("update delivery set due_at = ?, tries = tries + ? where key = any (?) and due_at is not null")
                .params(at(when), more, SqlArrays.texts(transaction, all, Due::key)).update());
    }

    /** One that was given up is sent again. @return whether there is one of that key that was given up */
    boolean again(String key, String by, Instant now) {
        boolean dead = installation.ledger().inTransaction(transaction -> Queries.on(transaction)
                .sql("select count(*) from delivery where key = ? and state = ?").params(key, DEAD).query(Long.class).single()) == 1;
        if (dead) {
            outcome(List.of(new Ended(key, DeliveryRow.WAITING, 0, by, "")), now);
        }
        return dead;
    }

    /** When something is to be sent by the channel next. */
    Optional<Instant> nextDue(String channel) {
        return installation.ledger().inTransaction(transaction -> Queries.on(transaction)
                .sql("select min(due_at) from delivery where channel = ? and due_at is not null").param(channel)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant)).single());
    }

    /** Of the messages that arrived at somebody by a channel since an instant: how many there were, and when the last one did. */
    record Arrived(long messages, @Nullable Instant last) {}

    Arrived arrived(String channel, String account, Instant since) {
        return installation.ledger().inTransaction(transaction -> Queries.on(transaction).sql("""
                select count(distinct case when d.bundle = '' then d.key else d.bundle end), max(o.at)
                from delivery_outcome o join delivery d using (key)
                where o.state = 'sent' and o.at >= ? and d.channel = ? and d.account = ?
                """).params(at(since), channel, account).query((row, n) -> {
                    OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
                    return new Arrived(row.getLong(1), last == null ? null : last.toInstant());
                }).single());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
