package org.mingjing.county;

import java.util.List;
import org.mingjing.facts.Power;

/** Chooses who handles a case: people of the department whose power it is, each in a post of the right role. */
final class Crews {

    private final Departments departments;
    private final List<String> townCodes;
    private final String countyCode;

    Crews(Departments departments, String countyCode, List<String> townCodes) {
        this.departments = departments;
        this.countyCode = countyCode;
        this.townCodes = townCodes;
    }

    Crew choose(Power power, Dice dice) {
        String region = dice.percent(60) ? countyCode : dice.oneOf(townCodes);
        return new Crew(region, one("window", power, dice), one("handler", power, dice), one("inspector", power, dice),
                one("reviewer", power, dice), one("approver", power, dice), one("host", power, dice));
    }

    private PlannedActor one(String role, Power power, Dice dice) {
        return dice.oneOf(departments.holding(role, power.department()));
    }
}
