package org.mingjing.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/** The days of consecutive years, each of a known kind. */
final class ListedWorkingDays implements WorkingDays {

    private final String calendar;
    private final LocalDate firstDay;
    private final DayKind[] kinds;
    private final int[] workedBefore;
    private final int[] workedDays;

    /** @param kinds kinds of the days from 1 January of the first year to 31 December of the last */
    ListedWorkingDays(String calendar, int firstYear, DayKind[] kinds) {
        this.calendar = calendar;
        this.firstDay = LocalDate.of(firstYear, 1, 1);
        this.kinds = kinds.clone();
        workedBefore = new int[kinds.length + 1];
        int[] worked = new int[kinds.length];
        int count = 0;
        for (int place = 0; place < kinds.length; place++) {
            if (kinds[place].isWorked()) {
                worked[count++] = place;
            }
            workedBefore[place + 1] = count;
        }
        workedDays = Arrays.copyOf(worked, count);
    }

    @Override
    public DayKind kindOf(long epochDay) {
        return kinds[place(epochDay, kinds.length - 1)];
    }

    @Override
    public long countBefore(long epochDay) {
        return workedBefore[place(epochDay, kinds.length)];
    }

    @Override
    public long dayAfter(long count) {
        if (count < 0) {
            throw withoutData(firstDay.getYear() - 1);
        }
        if (count >= workedDays.length) {
            throw withoutData(lastYear() + 1);
        }
        return firstDay.toEpochDay() + workedDays[(int) count];
    }

    @Override
    public KnownDays known() {
        return new KnownDays(firstDay, firstDay.plusDays(kinds.length - 1L));
    }

    private int place(long epochDay, int lastPlace) {
        long place = epochDay - firstDay.toEpochDay();
        if (place < 0 || place > lastPlace) {
            throw withoutData(LocalDate.ofEpochDay(epochDay).getYear());
        }
        return (int) place;
    }

    private int lastYear() {
        return firstDay.plusDays(kinds.length - 1L).getYear();
    }

    private YearWithoutData withoutData(int year) {
        return new YearWithoutData(calendar, year, firstDay.getYear(), lastYear());
    }
}
