package org.mingjing.facts;

/**
 * Which step of which case a fact is about.
 *
 * @param caseId the case this step belongs to
 * @param power code of the power exercised, empty if the source does not say
 * @param node code of the step
 * @param phase lifecycle phase in lower case, such as {@code start} or {@code complete}
 */
public record StepOfCase(String caseId, String power, String node, String phase) {

    public StepOfCase {
        Recordable.required(FieldPlaces.CASE_ID, caseId);
        Recordable.text(FieldPlaces.POWER, power);
        Recordable.required(FieldPlaces.NODE, node);
        Recordable.required(FieldPlaces.PHASE, phase);
    }
}
