package org.mingjing.assess;

import org.mingjing.rules.TableUse;

/** A compiled table and what it is asked. */
record CompiledTable(TableUse use, DecisionTable table) {}
