package org.mingjing.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question that a table was asked, and which of its rows answered.
 *
 * @param table name of the decision
 * @param inputs the actual value of each input that was asked for, null where there was none
 * @param answer what it gave
 */
public record TableAsk(String table, Map<String, @Nullable Object> inputs, TableAnswer answer) {}
