package org.mingjing.county;

/** Who takes a step, by codes of the registry; post and official are empty where the applicant acts. */
record PlannedActor(String department, String post, String official) {

    PlannedActor asApplicant() {
        return new PlannedActor(department, "", "");
    }
}
