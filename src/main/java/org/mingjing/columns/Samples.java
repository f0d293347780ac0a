package org.mingjing.columns;

import java.util.List;

/**
 * Values to try a column with.
 *
 * @param input name of the input
 * @param all one below, on and above each cut point
 * @param holding for each row, values that it answers
 */
public record Samples(String input, List<Object> all, List<List<Object>> holding) {}
