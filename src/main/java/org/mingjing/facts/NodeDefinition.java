package org.mingjing.facts;

/**
 * A step of a power's procedure.
 *
 * @param node code of the step, as facts name it
 * @param name name
 * @param order place in the procedure; steps of equal order may come in any order
 * @param role {@code handler} (承办), {@code reviewer} (审核), {@code approver} (批准) or {@code head}
 * @param required whether a finished case must have it
 * @param limitAmount limit from the step's start to its completion, 0 if none
 * @param limitUnit unit of the limit, a code of the calendar's units
 */
public record NodeDefinition(
        String node, String name, int order, String role, boolean required, int limitAmount, String limitUnit) {}
