package org.mingjing.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the years of a calendar file: for each its notices, its holidays by name and its make-up working days. */
final class YearList {

    private final String calendar;
    private final Set<DayOfWeek> weekend;
    private final Faults faults;

    YearList(String calendar, Set<DayOfWeek> weekend, Faults faults) {
        this.calendar = calendar;
        this.weekend = weekend;
        this.faults = faults;
    }

    /** The days of the years; of no use if a fault was noted. */
    WorkingDays read(Node years) {
        TreeMap<Integer, DayKind[]> kindsByYear = new TreeMap<>();
        new YamlFields(years, faults).rest().forEach((key, node) -> {
            if (!key.matches("[12][0-9]{3}")) {
                faults.at(node, "'" + key + "' is not a year; write one such as 2024, or 'years: any'.");
                return;
            }
            int year = Integer.parseInt(key);
            if (!kindsByYear.isEmpty() && kindsByYear.lastKey() != year - 1) {
                faults.at(node, "Year " + year + " does not follow " + kindsByYear.lastKey()
                        + "; list the years in order and leave none out.");
            }
            kindsByYear.put(year, readYear(year, node));
        });
        if (kindsByYear.isEmpty()) {
            faults.at(years, "The calendar lists no year; list at least one, or write 'years: any'.");
            return new WeeklyWorkingDays(weekend);
        }
        DayKind[] kinds = kindsByYear.values().stream().flatMap(Arrays::stream).toArray(DayKind[]::new);
        return new ListedWorkingDays(calendar, kindsByYear.firstKey(), kinds);
    }

    private DayKind[] readYear(int year, Node node) {
        YamlFields fields = new YamlFields(node, faults);
        LocalDate first = LocalDate.of(year, 1, 1);
        DayKind[] kinds = new DayKind[first.lengthOfYear()];
        Arrays.setAll(kinds, place -> isWeekend(first.plusDays(place)) ? DayKind.WEEKEND : DayKind.WORKING);
        Node notices = fields.get("notices");
        if (notices != null && fields.items(notices).isEmpty()) {
            faults.at(notices, "Year " + year + " names no notice; give the address of the act that fixed its holidays.");
        }
        Node holidays = fields.find("holidays");
        Map<String, Node> byName = holidays == null ? Map.of() : new YamlFields(holidays, faults).rest();
        byName.forEach((name, days) -> markHolidays(kinds, year, fields.items(days), fields));
        markMakeUpDays(kinds, year, fields.list("makeUp"), fields);
        fields.finish("notices, holidays and makeUp");
        return kinds;
    }

    private void markHolidays(DayKind[] kinds, int year, List<Node> items, YamlFields fields) {
        for (Node item : items) {
            for (LocalDate day : days(item, fields.text(item), year)) {
                if (kinds[day.getDayOfYear() - 1] == DayKind.HOLIDAY) {
                    faults.at(item, day + " is a holiday already; name each day once.");
                }
                kinds[day.getDayOfYear() - 1] = DayKind.HOLIDAY;
            }
        }
    }

    private void markMakeUpDays(DayKind[] kinds, int year, List<Node> items, YamlFields fields) {
        for (Node item : items) {
            for (LocalDate day : days(item, fields.text(item), year)) {
                DayKind kind = kinds[day.getDayOfYear() - 1];
                if (kind == DayKind.WEEKEND) {
                    kinds[day.getDayOfYear() - 1] = DayKind.MAKE_UP;
                } else {
                    faults.at(item, day + " cannot be a make-up day: it is " + (kind == DayKind.HOLIDAY ? "a holiday"
                            : kind == DayKind.MAKE_UP ? "listed twice" : "no weekend day")
                            + "; a make-up day is a weekend day that is worked.");
                }
            }
        }
    }

    private List<LocalDate> days(Node node, String text, int year) {
        try {
            int dots = text.indexOf("..");
            LocalDate first = LocalDate.parse(dots < 0 ? text : text.substring(0, dots));
            LocalDate last = dots < 0 ? first : LocalDate.parse(text.substring(dots + 2));
            if (first.getYear() != year || last.getYear() != year) {
                faults.at(node, text + " lies outside the year " + year + "; put each day under its own year.");
            } else if (last.isBefore(first)) {
                faults.at(node, text + " ends before it begins; give the earlier date first.");
            } else {
                return first.datesUntil(last.plusDays(1)).toList();
            }
        } catch (DateTimeException e) {
            faults.at(node, "'" + text + "' is not a date; write one such as 2024-10-01 or 2024-10-01..2024-10-07.");
        }
        return List.of();
    }

    private boolean isWeekend(LocalDate day) {
        return weekend.contains(day.getDayOfWeek());
    }
}
