package org.mingjing.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.mingjing.texts.Iso;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlItem;
import org.mingjing.yaml.YamlMap;

/** Reads the years of a calendar file: for each its notices, its holidays by name and its make-up working days. */
final class YearList {

    private final String calendar;
    private final Set<DayOfWeek> weekend;

    YearList(String calendar, Set<DayOfWeek> weekend) {
        this.calendar = calendar;
        this.weekend = weekend;
    }

    /** The days of the years; of no use if a fault was noted. */
    WorkingDays read(YamlMap years) {
        TreeMap<Integer, DayKind[]> kindsByYear = new TreeMap<>();
        for (String key : years.keysInOrder()) {
            if (!key.matches("[12][0-9]{3}")) {
                years.wrong(key, Sentence.of("calendar.no-year", key));
                continue;
            }
            int year = Integer.parseInt(key);
            if (!kindsByYear.isEmpty() && kindsByYear.lastKey() != year - 1) {
                years.wrong(key, Sentence.of("calendar.years-order", year, kindsByYear.lastKey()));
            }
            kindsByYear.put(year, readYear(year, years.map(key)));
        }
        if (kindsByYear.isEmpty()) {
            years.wrong(Sentence.of("calendar.no-years"));
            return new WeeklyWorkingDays(weekend);
        }
        DayKind[] kinds = kindsByYear.values().stream().flatMap(Arrays::stream).toArray(DayKind[]::new);
        return new ListedWorkingDays(calendar, kindsByYear.firstKey(), kinds);
    }

    private DayKind[] readYear(int year, YamlMap fields) {
        LocalDate first = LocalDate.of(year, 1, 1);
        DayKind[] kinds = new DayKind[first.lengthOfYear()];
        Arrays.setAll(kinds, place -> isWeekend(first.plusDays(place)) ? DayKind.WEEKEND : DayKind.WORKING);
        if (fields.items("notices").isEmpty()) {
            fields.wrong("notices", Sentence.of("calendar.notice-missing", year));
        }
        YamlMap holidays = fields.map("holidays");
        holidays.keysInOrder().forEach(name -> markHolidays(kinds, year, holidays.items(name)));
        markMakeUpDays(kinds, year, fields.items("makeUp"));
        return kinds;
    }

    private static void markHolidays(DayKind[] kinds, int year, List<YamlItem> items) {
        for (YamlItem item : items) {
            for (LocalDate day : days(item, item.text(), year)) {
                if (kinds[day.getDayOfYear() - 1] == DayKind.HOLIDAY) {
                    item.wrong(Sentence.of("calendar.holiday-twice", day));
                }
                kinds[day.getDayOfYear() - 1] = DayKind.HOLIDAY;
            }
        }
    }

    private static void markMakeUpDays(DayKind[] kinds, int year, List<YamlItem> items) {
        for (YamlItem item : items) {
            for (LocalDate day : days(item, item.text(), year)) {
                DayKind kind = kinds[day.getDayOfYear() - 1];
                if (kind == DayKind.WEEKEND) {
                    kinds[day.getDayOfYear() - 1] = DayKind.MAKE_UP;
                } else {
                    item.wrong(Sentence.of(kind == DayKind.HOLIDAY ? "calendar.make-up-holiday"
                            : kind == DayKind.MAKE_UP ? "calendar.make-up-twice" : "calendar.make-up-workday", day));
                }
            }
        }
    }

    private static List<LocalDate> days(YamlItem item, String text, int year) {
        int dots = text.indexOf("..");
        LocalDate first = Iso.day(dots < 0 ? text : text.substring(0, dots));
        LocalDate last = dots < 0 ? first : Iso.day(text.substring(dots + 2));
        if (first == null || last == null) {
            item.wrong(Sentence.of("calendar.no-days", text));
        } else if (first.getYear() != year || last.getYear() != year) {
            item.wrong(Sentence.of("calendar.day-of-other-year", text, year));
        } else if (last.isBefore(first)) {
            item.wrong(Sentence.of("calendar.days-reversed", text));
        } else {
            return first.datesUntil(last.plusDays(1)).toList();
        }
        return List.of();
    }

    private boolean isWeekend(LocalDate day) {
        return weekend.contains(day.getDayOfWeek());
    }
}
