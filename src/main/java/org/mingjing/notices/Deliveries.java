package org.mingjing.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.drivers.Installation;
import org.mingjing.texts.WrongInput;
import org.springframework.stereotype.Component;

/** What was told to whom, and what came of it. */
@Component
public final class Deliveries {

    /** How many can be asked for at once. */
    public static final int LIMIT_MAX = 200;

    static final List<String> STATES = List.of("waiting", "sent", "dead", "nobody");

    private static final String LINES = """
            select d.key, d.seq, d.warning, d.recipient, d.account, d.channel, d.level, d.state, d.tries, d.due_at, o.at, o.said
            from delivery d left join lateral (select at, said from delivery_outcome o where o.key = d.key order by o.seq desc limit 1) o on true
            """;

    private final Installation installation;

    Deliveries(Installation installation) {
        this.installation = installation;
    }

    /**
     * One telling.
     *
     * @param act place in the log of the act
     * @param account "" for a group, or if nobody was found
     * @param dueAt when it is tried next, null unless it waits
     * @param endedAt when it arrived or was given up, null if neither
     * @param said why it was given up: a line for each language, else ""
     */
    public record Line(String key, long act, String warning, String recipient, String account, String channel, String level, Progress progress) {}

    /** How far it has come. */
    public record Progress(String state, int tries, @Nullable Instant dueAt, @Nullable Instant endedAt, String said) {}

    /**
     * Up to {@code limit} of them, the newest act first.
     *
     * @param state "" for any
     * @param channel "" for any
     * @param before place in the log of the act, and the number within it, before which they are: {@code SEQ-NTH}; "" to begin
     */
    public Page list(String state, String channel, String before, int limit) {
        if (!state.isEmpty() && !STATES.contains(state)) {
            throw WrongInput.of("notices.no-state", state, String.join(", ", STATES));
        }
        List<Object> given = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        condition(conditions, given, "d.state = ?", state);
        condition(conditions, given, "d.channel = ?", channel);
        if (!before.isEmpty()) {
            Place place = Place.of(before);
            conditions.add("(d.seq, d.nth) < (?, ?)");
            given.addAll(List.of(place.seq(), place.nth()));
        }
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
        return installation.ledger().inTransaction(transaction -> {
            List<String> places = new ArrayList<>();
            List<Line> lines = Queries.on(transaction).sql(LINES.replace("select d.key", "select d.nth, d.key") + where
                    + "order by d.seq desc, d.nth desc limit " + limit).params(given).query((row, n) -> {
                        places.add(row.getLong("seq") + "-" + row.getInt("nth"));
                        return line(row);
                    }).list();
            return new Page(lines, lines.size() < limit ? null : places.get(places.size() - 1));
        });
    }

    /** @param next what to ask for before which the next page begins, null if there is none */
    public record Page(List<Line> deliveries, @Nullable String next) {}

    private record Place(long seq, int nth) {

        static Place of(String text) {
            if (!text.matches("[0-9]{1,18}-[0-9]{1,6}")) {
                throw WrongInput.of("notices.no-place", text);
            }
            return new Place(Long.parseLong(text.substring(0, text.indexOf('-'))), Integer.parseInt(text.substring(text.indexOf('-') + 1)));
        }
    }

    private static void condition(List<String> conditions, List<Object> given, String condition, String value) {
        if (!value.isEmpty()) {
            conditions.add(condition);
            given.add(value);
        }
    }

    /** Those of a warning, in the order of its acts. */
    public List<Line> ofWarning(String warning) {
        return installation.ledger().inTransaction(transaction -> Queries.on(transaction).sql(LINES + "where d.warning = ? order by d.seq, d.nth")
                .param(warning).query((row, n) -> line(row)).list());
    }

    /** How many there are in each state. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        STATES.forEach(state -> counts.put(state, 0L));
        installation.ledger().inTransaction(transaction -> Queries.on(transaction)
                .sql("select state, count(*) from delivery group by state").query((row, n) -> counts.put(row.getString(1), row.getLong(2))).list());
        return counts;
    }

    private static Line line(ResultSet row) throws SQLException {
        String said = row.getString("said");
        return new Line(row.getString("key"), row.getLong("seq"), row.getString("warning"), row.getString("recipient"), row.getString("account"),
                row.getString("channel"), row.getString("level"), new Progress(row.getString("state"), row.getInt("tries"), time(row, "due_at"),
                time(row, "at"), said == null ? "" : said));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
