package org.mingjing.calendar;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a calendar from YAML; the form is that of {@code calendars/cn.yaml}. Reports every fault it finds at once. */
final class CalendarFile {

    private static final String KEYS = "id, title, zone, weekend, hours and years";

    private final String origin;
    private final Faults faults;

    private CalendarFile(String origin) {
        this.origin = origin;
        this.faults = new Faults(origin);
    }

    /** @throws CalendarSyntaxException with every fault, each with file and line */
    static WorkingCalendar read(String yaml, String origin) {
        return new CalendarFile(origin).read(yaml);
    }

    private WorkingCalendar read(String yaml) {
        YamlFields file = new YamlFields(compose(yaml), faults);
        String id = file.text("id");
        String title = title(file);
        ZoneId zone = zone(file);
        Set<DayOfWeek> weekend = weekend(file);
        WorkingHours hours = hours(file);
        WorkingDays days = days(file, id, weekend);
        file.finish(KEYS);
        faults.report();
        return new WorkingCalendar(id, title, yaml, zone, hours, days);
    }

    private Node compose(String yaml) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root != null) {
                return root;
            }
            faults.at(1, "The file is empty; a calendar has the keys " + KEYS + ".");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            faults.at(line, "This is not YAML: " + e.getProblem() + ".");
        } catch (YAMLException e) {
            faults.at(1, "This is not YAML: " + e.getMessage() + ".");
        }
        throw failure();
    }

    private CalendarSyntaxException failure() {
        try {
            faults.report();
        } catch (CalendarSyntaxException e) {
            return e;
        }
        throw new IllegalStateException("no fault was noted for " + origin);
    }

    private String title(YamlFields file) {
        Node node = file.get("title");
        if (node == null) {
            return "";
        }
        YamlFields title = new YamlFields(node, faults);
        String text = title.text("zh") + " " + title.text("en");
        title.finish("zh and en");
        return text;
    }

    private ZoneId zone(YamlFields file) {
        Node node = file.get("zone");
        try {
            return node == null ? ZoneId.of("UTC") : ZoneId.of(file.text(node));
        } catch (DateTimeException e) {
            faults.at(node, "'" + file.text(node) + "' is not a time zone; write one such as Asia/Shanghai.");
            return ZoneId.of("UTC");
        }
    }

    private Set<DayOfWeek> weekend(YamlFields file) {
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        Node node = file.get("weekend");
        for (Node item : node == null ? List.<Node>of() : file.items(node)) {
            try {
                weekend.add(DayOfWeek.valueOf(file.text(item)));
            } catch (IllegalArgumentException e) {
                faults.at(item, "'" + file.text(item) + "' is not a day of the week; write one of MONDAY to SUNDAY.");
            }
        }
        if (node != null && weekend.size() == 7) {
            faults.at(node, "Every day is a weekend day; leave at least one day to work on.");
            weekend.clear();
        }
        return weekend;
    }

    private WorkingHours hours(YamlFields file) {
        List<WorkingHours.Slot> slots = new ArrayList<>();
        Node node = file.get("hours");
        int end = 0;
        for (Node item : node == null ? List.<Node>of() : file.items(node)) {
            WorkingHours.Slot slot = slot(item, file.text(item));
            if (slot != null && slot.from() < end) {
                faults.at(item, "Slot " + file.text(item) + " begins before the one in front of it ends; "
                        + "put the slots in order and without overlap.");
            } else if (slot != null) {
                slots.add(slot);
                end = slot.to();
            }
        }
        if (node != null && slots.isEmpty() && !faults.any()) {
            faults.at(node, "A working day needs at least one slot, such as 08:30-12:00.");
        }
        return new WorkingHours(slots);
    }

    private WorkingHours.@Nullable Slot slot(Node node, String text) {
        try {
            int dash = text.indexOf('-');
            int from = moment(text.substring(0, Math.max(0, dash)));
            int to = moment(text.substring(dash + 1));
            if (from < to) {
                return new WorkingHours.Slot(from, to);
            }
            faults.at(node, "Slot " + text + " ends before it begins; give the earlier time first.");
        } catch (DateTimeException e) {
            faults.at(node, "'" + text + "' is not a slot of the day; write one such as 08:30-12:00.");
        }
        return null;
    }

    private static int moment(String text) {
        return text.equals("24:00") ? (int) WallClock.DAY_MILLIS : (int) (LocalTime.parse(text).toNanoOfDay() / 1_000_000);
    }

    private WorkingDays days(YamlFields file, String id, Set<DayOfWeek> weekend) {
        Node years = file.get("years");
        boolean listed = years != null && !(years instanceof ScalarNode scalar && scalar.getValue().equals("any"));
        return listed ? new YearList(id, weekend, faults).read(years) : new WeeklyWorkingDays(weekend);
    }
}
