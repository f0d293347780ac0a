package org.mingjing.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A fact that came with the id and version of a recorded one, but with other content.
 *
 * @param seq its place in the log
 * @param body what is recorded of it
 * @param review the last review of it, null if nobody has looked at it yet
 */
public record Conflict(long seq, RecordBody body, @Nullable ConflictReview review) {}
