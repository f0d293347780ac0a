package org.mingjing.ledger.facts;

import org.jspecify.annotations.Nullable;
import org.mingjing.log.RecordBody;
import org.springframework.modulith.NamedInterface;

/**
 * A fact that came with the id and version of a recorded one, but with other content.
 *
 * @param seq its place in the log
 * @param body what is recorded of it
 * @param review the last review of it, null if nobody has looked at it yet
 */
@NamedInterface("facts")
public record Conflict(long seq, RecordBody body, @Nullable ConflictReview review) {}
