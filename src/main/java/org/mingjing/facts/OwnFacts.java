package org.mingjing.facts;

import java.util.List;

/**
 * The facts that the house records itself: acts on warnings and what else people do in the monitoring hall, of a source and in cases
 * of their own. Nobody outside may send any such fact.
 */
public final class OwnFacts {

    /** Source of them all. */
    public static final String SOURCE = "mingjing-handling";

    private static final String WARNING = "warning:";
    private static final String CARD = "mingjing:card:";
    private static final String TALLY = "mingjing:tally:";
    private static final String TASK = "mingjing:task:";
    private static final List<String> ALL = List.of(WARNING, CARD, TALLY, TASK);

    private OwnFacts() {}

    /** The case of a warning. */
    public static String caseOf(String warningId) {
        return WARNING + warningId;
    }

    /** Whether the case is that of a warning. */
    public static boolean isOwnCase(String caseId) {
        return caseId.startsWith(WARNING);
    }

    /** The warning whose case it is. */
    public static String warningOf(String ownCase) {
        return ownCase.substring(WARNING.length());
    }

    /** The case of a card that a person gives. */
    public static String caseOfCard(String cardId) {
        return CARD + cardId;
    }

    /** Whether the case is that of a card that a person gave. */
    public static boolean isCardCase(String caseId) {
        return caseId.startsWith(CARD);
    }

    /** The case of an accumulation. @param tally code of what is counted @param id of what it is counted of */
    public static String caseOfTally(String tally, String id) {
        return TALLY + tally + ":" + id;
    }

    /** Whether the case is that of an accumulation. */
    public static boolean isTallyCase(String caseId) {
        return caseId.startsWith(TALLY);
    }

    /** The case of a task: an order, a suggestion, an item of an issue list. */
    public static String caseOfTask(String taskId) {
        return TASK + taskId;
    }

    /** Whether the case is that of a task. */
    public static boolean isTaskCase(String caseId) {
        return caseId.startsWith(TASK);
    }

    /** The task whose case it is. */
    public static String taskOf(String taskCase) {
        return taskCase.substring(TASK.length());
    }

    /** Whether the case is one of the house, in which nobody handled anything for anybody. */
    public static boolean isOfHouse(String caseId) {
        return ALL.stream().anyMatch(caseId::startsWith);
    }

    /** Whether a fact says that it is one of the house. */
    static boolean claims(NodeFact fact) {
        return fact.source().equals(SOURCE) || isOfHouse(fact.caseId());
    }
}
