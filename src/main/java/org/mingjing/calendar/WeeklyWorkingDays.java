package org.mingjing.calendar;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The same week in every year, without holidays. */
final class WeeklyWorkingDays implements WorkingDays {

    /** 1970-01-01 was a Thursday: three days after the Monday from which weeks are numbered here. */
    private static final int EPOCH_DAY_IN_WEEK = 3;

    private final boolean[] worked = new boolean[7];
    private final int[] workedBefore = new int[8];
    private final int[] workedDays;

    /** @param weekend days not worked; at least one day of the week must be left */
    WeeklyWorkingDays(Set<DayOfWeek> weekend) {
        workedDays = new int[7 - weekend.size()];
        for (DayOfWeek day : DayOfWeek.values()) {
            int place = day.ordinal();
            worked[place] = !weekend.contains(day);
            if (worked[place]) {
                workedDays[workedBefore[place]] = place;
            }
            workedBefore[place + 1] = workedBefore[place] + (worked[place] ? 1 : 0);
        }
    }

    @Override
    public @Nullable KnownDays known() {
        return null;
    }

    @Override
    public DayKind kindOf(long epochDay) {
        return worked[placeInWeek(epochDay)] ? DayKind.WORKING : DayKind.WEEKEND;
    }

    @Override
    public long countBefore(long epochDay) {
        long week = Math.floorDiv(epochDay + EPOCH_DAY_IN_WEEK, 7L);
        return week * workedDays.length + workedBefore[placeInWeek(epochDay)];
    }

    @Override
    public long dayAfter(long count) {
        long week = Math.floorDiv(count, (long) workedDays.length);
        int place = workedDays[Math.floorMod(count, workedDays.length)];
        return week * 7 + place - EPOCH_DAY_IN_WEEK;
    }

    private static int placeInWeek(long epochDay) {
        return Math.floorMod(epochDay + EPOCH_DAY_IN_WEEK, 7);
    }
}
