package org.mingjing.warn;

/**
 * What the index takes a warning for.
 *
 * @param status a code of the table {@code status factor} of the scoring package
 * @param confirmed whether a person upheld it, or it was not contested in time
 */
public record Standing(String status, boolean confirmed) {

    static final Standing OPEN = new Standing("open", false);
    /** Left the scores, from the date of the finding on. */
    public static final Standing WITHDRAWN = new Standing("withdrawn", false);

    boolean isWithdrawn() {
        return status.equals(WITHDRAWN.status);
    }
}
