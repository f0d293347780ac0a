package org.mingjing.county;

/** Who takes a step, by codes of the registry; post and official are empty where the applicant acts. */
record Actor(String department, String post, String official) {

    Actor asApplicant() {
        return new Actor(department, "", "");
    }
}
