package org.mingjing.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times in what was read.
 *
 * @param first when the first of the steps happened, null if none were read
 * @param last when the last of the steps happened, null if none were read
 * @param byRule records with a time that the clocks skipped or showed twice, taken by the rule of the profile
 */
public record ReadTimes(@Nullable Instant first, @Nullable Instant last, long byRule) {

    static ReadTimes none() {
        return new ReadTimes(null, null, 0);
    }

    ReadTimes with(Instant happened) {
        boolean isFirst = first == null || happened.isBefore(first);
        boolean isLast = last == null || happened.isAfter(last);
        return isFirst || isLast ? new ReadTimes(isFirst ? happened : first, isLast ? happened : last, byRule) : this;
    }

    ReadTimes oneMoreByRule() {
        return new ReadTimes(first, last, byRule + 1);
    }
}
