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
 * @param counts what became of what was read
 * @param when on which times the facts lie
 * @param after how the cases stand that they belong to
 * @param unreadable files that could not be read to their end, as sentences
 * @param checkpoint signed head of the log afterwards
 */
public record ImportSummary(Counts counts, When when, CasesAfter after, List<Sentence> unreadable, String checkpoint) {

    /**
     * What became of what was read.
     *
     * @param read records read, whether or not they could be used
     * @param accepted facts recorded for the first time
     * @param duplicate facts that were known already
     * @param conflict facts with a known id and version but another content, kept for review
     * @param future facts dated after the import began, recorded but not seen before their time
     * @param rejected records that could not be read
     * @param entries registry entries recorded
     */
    public record Counts(long read, long accepted, long duplicate, long conflict, long future, long rejected, long entries) {}

    /**
     * On which times the facts lie.
     *
     * @param times first and last of the times read, and how many were taken by a rule
     * @param dates on which dates the facts lie, null if there are none
     * @param asOf the instant the cases were assessed for, null if nothing was read
     */
    public record When(ReadTimes times, @Nullable Dates dates, @Nullable Instant asOf) {}

    /**
     * How the cases stand afterwards that the read facts belong to.
     *
     * @param cases how many they are
     * @param findings findings standing in them, by rule and level
     * @param tally what came of the cases that were assessed, with those that no package decided
     * @param failures cases that could not be assessed, as sentences
     */
    public record CasesAfter(
            long cases, SortedMap<String, Map<String, Long>> findings, CaseTally tally, List<Sentence> failures) {}

    /** Whether everything that was read could be used. */
    public boolean clean() {
        return counts.conflict == 0 && counts.future == 0 && counts.rejected == 0 && after.failures.isEmpty() && unreadable.isEmpty();
    }
}
