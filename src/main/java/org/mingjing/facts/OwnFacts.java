package org.mingjing.facts;

/**
 * The facts that the house records itself: acts on warnings, of a source and in cases of their own. Nobody outside may send any
 * such fact.
 */
public final class OwnFacts {

    /** Source of the acts on warnings. */
    public static final String SOURCE = "mingjing-handling";

    private static final String CASE = "warning:";

    private OwnFacts() {}

    /** The case of a warning. */
    public static String caseOf(String warningId) {
        return CASE + warningId;
    }

    /** Whether the case is that of a warning. */
    public static boolean isOwnCase(String caseId) {
        return caseId.startsWith(CASE);
    }

    /** The warning whose case it is. */
    public static String warningOf(String ownCase) {
        return ownCase.substring(CASE.length());
    }

    /** Whether a fact says that it is one of the house. */
    static boolean claims(NodeFact fact) {
        return fact.source().equals(SOURCE) || isOwnCase(fact.caseId());
    }
}
