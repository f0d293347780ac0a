package org.mingjing.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a parameter.
 *
 * @param from first day it holds
 * @param to first day it no longer holds, null if it holds until the next value does
 * @param written the value as a cell writes it: {@code 20}, {@code "text"}, {@code true} or {@code date("2026-01-01")}
 * @param kind what it is
 * @param basis where it stands in the law
 * @param text version of the law's text it was read in, empty if that is not said
 * @param verified whether somebody has read it there; a value that nobody has verified is never used
 * @param line line of the value
 */
public record DatedValue(LocalDate from, @Nullable LocalDate to, String written, Kind kind, String basis, String text,
        boolean verified, int line) {

    /** Kinds of values. */
    public enum Kind { NUMBER, TEXT, TRUTH, DATE }
}
