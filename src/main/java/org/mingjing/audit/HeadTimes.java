package org.mingjing.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/**
 * Compares the time kept beside each head with what its records say: it never runs back, and a head over what was received is
 * of the instant at which the last of it came. That a newer head's time was altered is told by its signature as well.
 */
final class HeadTimes {

    private static final Pattern RECEIVED = Pattern.compile(",\"receivedAt\":\"([^\"]+)\"");

    private final FaultsFound faults;
    private Instant before = Instant.MIN;
    private @Nullable Instant received;

    HeadTimes(FaultsFound faults) {
        this.faults = faults;
    }

    /** Takes in the next record of the log. */
    void record(StoredRecord record) {
        if (!record.isReceived()) {
            return;
        }
        int from = record.body().lastIndexOf(",\"receivedAt\":\"");
        Matcher found = RECEIVED.matcher(record.body());
        if (from >= 0 && found.find(from)) {
            try {
                Instant at = Instant.parse(found.group(1));
                received = received == null || at.isAfter(received) ? at : received;
            } catch (DateTimeParseException altered) {
                // The record's own text does not fit its hash then.
            }
        }
    }

    /** Takes in the head over the records since the one before. @param sound whether these records are as they were logged */
    void head(StoredHead head, boolean sound) {
        if (head.at().isBefore(before)) {
            faults.add(head.size() - 1, Sentence.of("audit.time-runs-back", head.size() - 1, head.at()));
        } else if (sound && received != null && !millis(head.at()).equals(latest(received, before))) {
            faults.add(head.size() - 1, Sentence.of("audit.time-not-received", head.size() - 1, head.at(), received));
        } else {
            before = head.at();
        }
        received = null;
    }

    private static Instant latest(Instant received, Instant before) {
        return before.isAfter(received) ? millis(before) : received;
    }

    private static Instant millis(Instant at) {
        return at.equals(Instant.MIN) ? at : at.truncatedTo(ChronoUnit.MILLIS);
    }
}
