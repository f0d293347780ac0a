package org.mingjing.people;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A snooze as it is kept. */
@Table("snooze")
record SnoozeRow(@Id String id, String account, String warning, Instant until, String reason, Instant madeAt, long seq) {

    static String id(String account, String warning) {
        return account + "\t" + warning;
    }

    Snooze snooze() {
        return new Snooze(account, warning, until, reason, madeAt);
    }
}
