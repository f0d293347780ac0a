package org.mingjing.audit;

/**
 * Something the record's verification found wrong.
 *
 * @param seq the record it concerns, or the first of several
 * @param sentence what is wrong with which record
 */
public record Fault(long seq, String sentence) {}
