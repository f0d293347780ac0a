package org.mingjing.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signed head says besides size and root: the size of the head before it, so that none can be taken out of the middle,
 * and when it was recorded, by which "known at" finds its place. Heads signed by earlier releases say neither.
 *
 * @param sizeBefore size of the log at the head before, 0 if there was none
 * @param at when it was recorded, to the microsecond
 */
public record HeadWords(long sizeBefore, Instant at) {

    private static final String AFTER = "after ";
    private static final String AT = "at ";

    List<String> lines() {
        return List.of(AFTER + sizeBefore, AT + at);
    }

    /** Reads the further lines of a checkpoint; null if they are none of ours. */
    public static @Nullable HeadWords of(List<String> lines) {
        if (lines.size() != 2 || !lines.get(0).startsWith(AFTER) || !lines.get(1).startsWith(AT)) {
            return null;
        }
        try {
            return new HeadWords(Long.parseLong(lines.get(0).substring(AFTER.length())),
                    Instant.parse(lines.get(1).substring(AT.length())));
        } catch (NumberFormatException | DateTimeException foreign) {
            return null;
        }
    }
}
