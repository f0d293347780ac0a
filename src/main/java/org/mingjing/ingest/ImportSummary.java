package org.mingjing.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.CaseTally;
import org.mingjing.texts.Sentence;

/**
 * What an import came to.
 *
 * @param read records read, whether or not they could be used
 * @param accepted facts recorded for the first time
 * @param duplicate facts that were known already
 * @param conflict facts with a known id and version but another content, kept for review
 * @param future facts dated after the import began, recorded but not seen before their time
 * @param rejected records that could not be read
 * @param entries registry entries recorded
 * @param cases cases the read facts belong to
 * @param times first and last of the times read, and how many were taken by a rule
 * @param findings findings standing afterwards in these cases, by rule and level
 * @param dates on which dates the facts lie, null if there are none
 * @param tally what came of the cases that were assessed, with those that no package decided
 * @param failures cases that could not be assessed, as sentences
 * @param unreadable files that could not be read to their end, as sentences
 * @param asOf the instant the cases were assessed for, null if nothing was read
 * @param checkpoint signed head of the log afterwards
 */
public record ImportSummary(
        long read,
        long accepted,
        long duplicate,
        long conflict,
        long future,
        long rejected,
        long entries,
        long cases,
        ReadTimes times,
        SortedMap<String, Map<String, Long>> findings,
        @Nullable Dates dates,
        CaseTally tally,
        List<Sentence> failures,
        List<Sentence> unreadable,
        @Nullable Instant asOf,
        String checkpoint) {

    /** Whether everything that was read could be used. */
    public boolean clean() {
        return conflict == 0 && future == 0 && rejected == 0 && failures.isEmpty() && unreadable.isEmpty();
    }
}
