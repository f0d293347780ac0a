package org.mingjing.drivers;

import java.time.Instant;
import org.mingjing.rules.PackageId;
import org.mingjing.texts.Sentence;

/**
 * Something that came out differently in a replay.
 *
 * @param caseId the case
 * @param recorded package and version of the recorded decision
 * @param replayed package and version it was replayed with
 * @param asOf the instant the case was looked at
 * @param change {@code digest} if the bytes of the assessment differ, {@code meaning} if they do and the decision was made
 *     by another meaning of the engine than this program has, {@code gained}, {@code lost} or {@code changed}
 *     for a finding, {@code failed} if it could not be assessed again, {@code decided} if it could not be assessed
 *     then and can be now
 * @param rule rule of the finding, empty for a digest
 * @param what the finding before and after, or a sentence
 */
public record Difference(
        String caseId, PackageId recorded, PackageId replayed, Instant asOf, String change, String rule, Sentence what) {

    static final String OTHER_MEANING = "meaning";

    /** Whether another meaning of the engine explains it: nobody altered the decision. */
    public boolean ofOtherMeaning() {
        return change.equals(OTHER_MEANING);
    }
}
