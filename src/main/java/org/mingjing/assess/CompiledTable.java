package org.mingjing.assess;

import org.jspecify.annotations.Nullable;
import org.mingjing.assess.cutpoint.RowReach;
import org.mingjing.rules.TableUse;

/**
 * A compiled table and what it is asked.
 *
 * @param reach what its rows can answer at all, null unless it is compiled to be checked
 */
record CompiledTable(TableUse use, DecisionTable table, @Nullable RowReach reach) {}
