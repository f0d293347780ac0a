package org.mingjing.log;

import com.fasterxml.jackson.annotation.JsonValue;
import java.sql.Connection;
import java.time.Instant;

/**
 * A place in the log up to which it is known: as of it one sees the records up to and including this one, and no later.
 *
 * @param seq number of the last record that is known, from 0; -1 where nothing is
 */
public record LogPosition(@JsonValue long seq) {

    private static final LogPosition NOTHING = new LogPosition(-1);

    /** Before the first record. */
    public static LogPosition nothing() {
        return NOTHING;
    }

    /** All that the transaction sees recorded. */
    public static LogPosition now(Connection transaction) {
        return ofSize(StoredHeads.size(transaction));
    }

    /** All that was recorded at the instant. */
    public static LogPosition at(Connection transaction, Instant instant) {
        return ofSize(StoredHeads.sizeAt(transaction, instant));
    }

    /** All of a log of so many records. */
    public static LogPosition ofSize(long size) {
        return new LogPosition(size - 1);
    }

    /** How many records are known. */
    public long size() {
        return seq + 1;
    }

    /** Whether the record with this number is known. */
    public boolean knows(long record) {
        return record <= seq;
    }
}
