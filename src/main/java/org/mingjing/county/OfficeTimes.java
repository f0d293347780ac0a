package org.mingjing.county;

import java.time.Instant;
import java.time.LocalDate;

/** Gives the steps of a case their times in working hours, each later than the one before by two minutes or more. */
final class OfficeTimes {

    private static final int LATEST_FIRST_SECOND = 14_000;
    private static final int SHORTEST_GAP_SECONDS = 120;
    private static final int LONGEST_GAP_SECONDS = 2_400;

    private final Office office;
    private final Dice dice;
    private LocalDate day = LocalDate.MIN;
    private int workedSeconds;

    OfficeTimes(Office office, Dice dice) {
        this.office = office;
        this.dice = dice;
    }

    /** The day of the latest step. */
    LocalDate day() {
        return day;
    }

    /** A time on the day, or on the day of the latest step if that is later. */
    Instant timeOn(LocalDate wanted) {
        if (wanted.isAfter(day)) {
            day = wanted;
            workedSeconds = dice.between(0, LATEST_FIRST_SECOND);
        } else {
            int left = office.secondsOfDay() - workedSeconds - SHORTEST_GAP_SECONDS;
            workedSeconds += SHORTEST_GAP_SECONDS + dice.between(0, Math.min(LONGEST_GAP_SECONDS, Math.max(0, left / 4)));
        }
        return office.at(day, workedSeconds);
    }
}
