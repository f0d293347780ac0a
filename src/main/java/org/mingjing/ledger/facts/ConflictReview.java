package org.mingjing.ledger.facts;

import java.time.Instant;
import java.util.Map;
import org.mingjing.log.RecordBody;
import org.springframework.modulith.NamedInterface;

/**
 * That somebody has looked at a conflict. The conflict stays as it was recorded.
 *
 * @param conflictSeq place of the conflict in the log
 * @param by who looked
 * @param note what came of it, empty if nothing was said
 */
@NamedInterface("facts")
public record ConflictReview(long conflictSeq, String by, String note) {

    static final String KIND = "review";

    RecordBody body(Instant at) {
        return RecordBody.of(KIND, Map.of("conflict", conflictSeq, "by", by, "note", note, "at", at.toString()));
    }
}
