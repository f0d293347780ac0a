package org.mingjing.county;

/**
 * The people of one case, all of one department and each another person.
 *
 * @param inspector second official of a verification on site
 * @param host who chairs a hearing
 */
record Crew(
        String region, Actor window, Actor handler, Actor inspector, Actor reviewer, Actor approver, Actor host) {

    Actor applicant() {
        return window.asApplicant();
    }
}
