package org.mingjing.audit;

import org.mingjing.texts.Sentence;

/**
 * Something the record's verification found wrong.
 *
 * @param seq the record it concerns, or the first of several; {@link #OF_NO_RECORD} if it is of a table and of none
 * @param sentence what is wrong with which record
 */
public record Fault(long seq, Sentence sentence) {

    /** The place of what has none in the log. */
    public static final long OF_NO_RECORD = -1;
}
