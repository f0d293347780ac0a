package org.mingjing.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.RecordBody;
import org.mingjing.texts.WrongInput;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;

/** What people keep out of their own lists for a while; each change is a record. */
public final class Snoozes {

    private static final String WARNING = "warning";

    private final JdbcAggregateOperations rows;
    private final RecordedChanges changes;

    Snoozes(JdbcAggregateOperations rows, RecordedChanges changes) {
        this.rows = rows;
        this.changes = changes;
    }

    /**
     * Keeps a warning out of the person's own list.
     *
     * @param daysMax for how many days at most
     * @throws WrongInput if the instant has passed or is further away
     */
    public Snooze make(Person person, String warning, Instant until, String reason, int daysMax) {
        return change(person, warning, now -> {
            if (!until.isAfter(now) || until.isAfter(now.plus(Duration.ofDays(daysMax)))) {
                throw WrongInput.of("people.snooze-until", daysMax);
            }
            return new Snooze(person.account(), warning, until, reason.strip(), now);
        });
    }

    /** Brings it back now. @return false if it was not kept out */
    public boolean end(Person person, String warning) {
        Optional<Snooze> known = of(warning).stream().filter(one -> one.account().equals(person.account())).findFirst();
        if (known.isEmpty()) {
            return false;
        }
        change(person, warning, now -> known.get().until().isAfter(now)
                ? new Snooze(person.account(), warning, now, known.get().reason(), known.get().madeAt()) : null);
        return true;
    }

    /** What is to be recorded at an instant, null for nothing. */
    private interface Wanted {
        @Nullable Snooze at(Instant now);
    }

    private Snooze change(Person person, String warning, Wanted wanted) {
        return changes.run(trail -> {
            String id = SnoozeRow.id(person.account(), warning);
            SnoozeRow before = rows.findById(id, SnoozeRow.class);
            Snooze snooze = wanted.at(trail.now());
            if (snooze == null) {
                return before.snooze();
            }
            long seq = trail.append(body(id, snooze));
            SnoozeRow row = new SnoozeRow(id, snooze.account(), warning, snooze.until(), snooze.reason(), snooze.madeAt(), seq);
            return (before == null ? rows.insert(row) : rows.update(row)).snooze();
        });
    }

    private static RecordBody body(String id, Snooze snooze) {
        return RecordBody.of(PeopleTables.SNOOZE_KIND, Map.of("id", id, "account", snooze.account(), WARNING, snooze.warning(),
                "until", snooze.until().toString(), "reason", snooze.reason(), "madeAt", snooze.madeAt().toString()));
    }

    /** What anybody keeps or kept out of their list, the newest of each person. */
    public List<Snooze> of(String warning) {
        return listed(() -> Query.query(Criteria.where(WARNING).is(warning)));
    }

    /** What the account keeps out of its list at the instant: until when, by warning. */
    public Map<String, Instant> of(String account, Instant now) {
        Map<String, Instant> until = new HashMap<>();
        listed(() -> Query.query(Criteria.where("account").is(account).and("until").greaterThan(now)))
                .forEach(one -> until.put(one.warning(), one.until()));
        return until;
    }

    private List<Snooze> listed(Supplier<Query> query) {
        return RecordedChanges.told(() -> {
            List<Snooze> found = new ArrayList<>();
            rows.findAll(query.get(), SnoozeRow.class).forEach(row -> found.add(row.snooze()));
            return found;
        });
    }
}
