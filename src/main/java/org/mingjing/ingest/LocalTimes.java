package org.mingjing.ingest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.mingjing.texts.Sentence;

/**
 * Takes times that are written without an offset in a zone, by a rule also those that its clocks skipped or showed twice
 * when summer time began or ended. Whatever was taken by the rule is noted.
 */
record LocalTimes(ZoneId zone, Skipped skipped, Repeated repeated) {

    /** What becomes of a time that the clocks skipped. */
    enum Skipped { SHIFT, REJECT }

    /** Which of the two instants a time means that the clocks showed twice. */
    enum Repeated { EARLIER, LATER, REJECT }

    /** As the defaults of a profile have it. */
    static LocalTimes in(ZoneId zone) {
        return new LocalTimes(zone, Skipped.SHIFT, Repeated.EARLIER);
    }

    /** The same rule in another zone. */
    LocalTimes elsewhere(ZoneId other) {
        return new LocalTimes(other, skipped, repeated);
    }

    /** @param notes gets a sentence if the time was skipped or came twice */
    Instant at(LocalDateTime local, List<Sentence> notes) throws UnreadableValue {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        return offsets.isEmpty() ? skipped(local, notes) : repeated(local, offsets, notes);
    }

    // The clock that showed it had not been put forward, so the offset from before the change gives the instant.
    private Instant skipped(LocalDateTime local, List<Sentence> notes) throws UnreadableValue {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        Sentence what = Sentence.of("ingest.time-skipped", local, zone, change.getDateTimeBefore().toLocalTime(),
                change.getDateTimeAfter().toLocalTime());
        if (skipped == Skipped.REJECT) {
            throw UnreadableValue.of("ingest.time-needs-offset", what);
        }
        notes.add(Sentence.of("ingest.time-shifted", what, local.atOffset(change.getOffsetBefore()).withOffsetSameInstant(change.getOffsetAfter())));
        return local.toInstant(change.getOffsetBefore());
    }

    private Instant repeated(LocalDateTime local, List<ZoneOffset> offsets, List<Sentence> notes) throws UnreadableValue {
        Sentence what = Sentence.of("ingest.time-twice", local, zone);
        if (repeated == Repeated.REJECT) {
            throw UnreadableValue.of("ingest.time-needs-offset", what);
        }
        ZoneOffset offset = offsets.get(repeated == Repeated.EARLIER ? 0 : 1);
        notes.add(Sentence.of(repeated == Repeated.EARLIER ? "ingest.time-earlier" : "ingest.time-later", what, local.atOffset(offset)));
        return local.toInstant(offset);
    }
}
