package org.mingjing.engine.fast;

/**
 * A rule ready to be matched.
 *
 * @param name as its author wrote it
 * @param needed filters that at least one fact must pass, or the rule cannot match
 * @param condition its whole condition, ending in what it reports
 * @param variables how many values its frame holds
 */
record MatchedRule(String name, int[] needed, Join condition, int variables) {

    boolean canMatch(Candidates candidates) {
        for (int filter : needed) {
            if (candidates.count(filter) == 0) {
                return false;
            }
        }
        return true;
    }
}
