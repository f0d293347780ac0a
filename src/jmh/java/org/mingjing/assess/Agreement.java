package org.mingjing.assess;

/** Answers are compared before times are. */
final class Agreement {

    private Agreement() {}

    /** @throws IllegalStateException if the answers differ, saying to what question */
    static void require(Object question, Object expected, Object given) {
        if (!expected.equals(given)) {
            throw new IllegalStateException("The answers to " + question + " differ:\n  expected " + expected
                    + "\n  given    " + given);
        }
    }
}
