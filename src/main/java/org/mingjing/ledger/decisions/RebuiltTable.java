package org.mingjing.ledger.decisions;

import org.springframework.modulith.NamedInterface;

/**
 * A table that was made anew from the record.
 *
 * @param table its name
 * @param rowsBefore how many rows it had
 * @param rowsAfter how many it has
 */
@NamedInterface("decisions")
public record RebuiltTable(String table, long rowsBefore, long rowsAfter) {}
