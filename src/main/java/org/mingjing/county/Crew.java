package org.mingjing.county;

/**
 * The people of one case, all of one department and each another person.
 *
 * @param inspector second official of a verification on site
 * @param host who chairs a hearing
 */
record Crew(
        String region, PlannedActor window, PlannedActor handler, PlannedActor inspector, PlannedActor reviewer, PlannedActor approver, PlannedActor host) {

    PlannedActor applicant() {
        return window.asApplicant();
    }
}
