package org.mingjing.warn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.mingjing.facts.CanonicalJson;

/**
 * What became of the score of one who answers for a finding, because its warning left the scores or came back to them.
 *
 * @param by whose score: {@code official}, {@code post} or {@code department}
 * @param subject code of the subject
 * @param provisional of what stands, before and after
 * @param confirmed of what a person upheld or nobody contested in time, before and after
 */
public record ScoreCorrection(String by, String subject, Change provisional, Change confirmed) {

    /** Stands between the parts of a line; no code has it. */
    private static final String BETWEEN = "\t";
    private static final int PARTS = 6;

    /** A score before and after, exact. */
    public record Change(BigDecimal before, BigDecimal after) {

        boolean isNone() {
            return before.compareTo(after) == 0;
        }
    }

    /** Whether anything changed. */
    public boolean changes() {
        return !provisional.isNone() || !confirmed.isNone();
    }

    /** As the fact of the act says it. */
    String line() {
        return String.join(BETWEEN, by, subject, provisional.before.toPlainString(), provisional.after.toPlainString(),
                confirmed.before.toPlainString(), confirmed.after.toPlainString());
    }

    /** What the body of a record has in it that tells of such a subject. @param subject "" for any */
    static String inBody(String by, String subject) {
        String json = CanonicalJson.write(Map.of("", subject.isEmpty() ? by + BETWEEN : by + BETWEEN + subject + BETWEEN));
        return json.substring("{\"\":".length(), json.length() - 2);
    }

    static ScoreCorrection read(String line) {
        List<String> parts = List.of(line.split(BETWEEN, PARTS));
        return new ScoreCorrection(parts.get(0), parts.get(1), new Change(new BigDecimal(parts.get(2)), new BigDecimal(parts.get(3))),
                new Change(new BigDecimal(parts.get(4)), new BigDecimal(parts.get(5))));
    }
}
