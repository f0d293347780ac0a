package org.mingjing.wall;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.calendar.YearWithoutData;
import org.mingjing.database.Queries;
import org.mingjing.facts.OwnFacts;
import org.mingjing.log.LogPosition;

/** Which sources have fallen silent. */
final class SourcesHeard {

    private static final int SOURCES_MAX = 500;

    private final WorkingCalendar calendar;
    private final int silentWorkingDays;
    /** What is known of when sources were heard last, so that only what came since is looked through. */
    private final Map<String, Long> lastSeq = new ConcurrentHashMap<>();
    private long lookedSeq = -1;

    SourcesHeard(WorkingCalendar calendar, int silentWorkingDays) {
        this.calendar = calendar;
        this.silentWorkingDays = silentWorkingDays;
    }

    /** The sources, those silent longest first; for one thread. */
    List<SourceVoice> at(Connection transaction, LogPosition known, Instant now) {
        Queries.on(transaction).sql("select source, max(seq) from fact where seq > ? and seq <= ? and source <> ? group by source")
                .params(lookedSeq, known.seq(), OwnFacts.SOURCE).query(row -> {
                    lastSeq.put(row.getString(1), row.getLong(2));
                });
        lookedSeq = known.seq();
        List<SourceVoice> voices = new ArrayList<>();
        lastSeq.forEach((source, seq) -> {
            Instant lastAt = Queries.on(transaction).sql("select at from record_head where size > ? order by size limit 1")
                    .param(seq).query((row, number) -> row.getTimestamp(1).toInstant()).single();
            voices.add(new SourceVoice(source, lastAt, isSilent(lastAt, now)));
        });
        voices.sort(Comparator.comparing(SourceVoice::lastAt).thenComparing(SourceVoice::source));
        return voices.stream().limit(SOURCES_MAX).toList();
    }

    private boolean isSilent(Instant lastAt, Instant now) {
        LocalDate last = LocalDate.ofInstant(lastAt, calendar.zone());
        LocalDate yesterday = LocalDate.ofInstant(now, calendar.zone()).minusDays(1);
        try {
            return last.isBefore(yesterday) && calendar.workingDaysBetween(last, yesterday) >= silentWorkingDays;
        } catch (YearWithoutData e) {
            // The calendar ends before today: days are counted as they come.
            return last.plusDays(silentWorkingDays).isBefore(yesterday.plusDays(1));
        }
    }
}
