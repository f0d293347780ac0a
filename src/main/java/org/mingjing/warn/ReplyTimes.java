package org.mingjing.warn;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.database.Queries;
import org.mingjing.facts.OwnFacts;
import org.mingjing.people.Role;

/** Reads from the newest acts on warnings how long reviewers took. */
final class ReplyTimes {

    private ReplyTimes() {}

    /** The newest first. @param acts how many acts are looked at */
    static List<ReplyTime> newest(Connection connection, int acts) {
        List<Warning> newestFirst = Queries.on(connection).sql("select f.seq, r.body from fact f join record r on r.seq = f.seq "
                        + "where f.source = ? order by f.seq desc limit ?").params(OwnFacts.SOURCE, acts)
                .query((row, number) -> WarningReader.read(row)).list();
        Map<String, Warning> before = new HashMap<>();
        Map<String, Instant> since = new HashMap<>();
        List<ReplyTime> times = new ArrayList<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            Warning done = newestFirst.get(i);
            Instant at = done.fact().occurredAt();
            Instant began = since.get(done.id());
            if (began != null && done.decides() && done.actorRole().equals(Role.REVIEWER.code())) {
                times.add(new ReplyTime(done.account(), done.actorName(), done.department(), Duration.between(began, at)));
            }
            Warning previous = before.put(done.id(), done);
            if (previous == null || !previous.state().equals(done.state())) {
                since.put(done.id(), at);
            }
        }
        Collections.reverse(times);
        return times;
    }
}
