package org.mingjing.log;

/**
 * Where appended records stand.
 *
 * @param firstSeq place in the log of the first; the others follow without gaps
 * @param size number of records in the log after them
 */
public record AppendedRange(long firstSeq, long size) {}
