package org.mingjing.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlFaults;
import org.mingjing.yaml.YamlItem;
import org.mingjing.yaml.YamlMap;

/** Reads a calendar from YAML; the form is that of {@code calendars/cn.yaml}. */
final class CalendarFile {

    private CalendarFile() {}

    /** @throws YamlFaults with every fault, each with file and line */
    static WorkingCalendar read(String yaml, String origin) {
        YamlDocument document = YamlDocument.parse(yaml, origin);
        YamlMap file = document.top();
        String id = file.required("id");
        YamlMap titles = file.map("title");
        String title = titles.required("zh") + " " + titles.required("en");
        file.required("zone");
        ZoneId zone = file.zone("zone", ZoneOffset.UTC);
        Set<DayOfWeek> weekend = weekend(file);
        WorkingHours hours = hours(file);
        WorkingDays days = days(file, id, weekend);
        document.finish();
        return new WorkingCalendar(id, title, yaml, zone, hours, days);
    }

    private static Set<DayOfWeek> weekend(YamlMap file) {
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        if (!file.has("weekend")) {
            file.wrong("weekend", Sentence.of("calendar.weekend-missing"));
        }
        for (YamlItem item : file.items("weekend")) {
            try {
                weekend.add(DayOfWeek.valueOf(item.text()));
            } catch (IllegalArgumentException e) {
                item.wrong(Sentence.of("calendar.no-weekday", item.text()));
            }
        }
        if (weekend.size() == 7) {
            file.wrong("weekend", Sentence.of("calendar.only-weekend"));
            weekend.clear();
        }
        return weekend;
    }

    private static WorkingHours hours(YamlMap file) {
        List<WorkingHours.Slot> slots = new ArrayList<>();
        int end = 0;
        for (YamlItem item : file.items("hours")) {
            WorkingHours.Slot slot = slot(item, item.text());
            if (slot != null && slot.from() < end) {
                item.wrong(Sentence.of("calendar.slot-overlaps", item.text()));
            } else if (slot != null) {
                slots.add(slot);
                end = slot.to();
            }
        }
        if (file.items("hours").isEmpty()) {
            file.wrong("hours", Sentence.of("calendar.hours-missing"));
        }
        return new WorkingHours(slots);
    }

    private static WorkingHours.@Nullable Slot slot(YamlItem item, String text) {
        try {
            int dash = text.indexOf('-');
            int from = moment(text.substring(0, Math.max(0, dash)));
            int to = moment(text.substring(dash + 1));
            if (from < to) {
                return new WorkingHours.Slot(from, to);
            }
            item.wrong(Sentence.of("calendar.slot-reversed", text));
        } catch (DateTimeException e) {
            item.wrong(Sentence.of("calendar.no-slot", text));
        }
        return null;
    }

    private static int moment(String text) {
        return text.equals("24:00") ? (int) WallClock.DAY_MILLIS : (int) (LocalTime.parse(text).toNanoOfDay() / 1_000_000);
    }

    private static WorkingDays days(YamlMap file, String id, Set<DayOfWeek> weekend) {
        if (file.isMap("years")) {
            return new YearList(id, weekend).read(file.map("years"));
        }
        if (!file.text("years", "").equals("any")) {
            file.wrong("years", Sentence.of("calendar.years-missing"));
        }
        return new WeeklyWorkingDays(weekend);
    }
}
