package org.mingjing.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.console.NotKnown;
import org.mingjing.door.Quoted;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Allowed;
import org.mingjing.people.Role;
import org.mingjing.texts.WrongInput;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendars by which periods are counted: until when each reaches, and what is no ordinary week in a year. */
@RestController
@RequestMapping("/api/v1/calendars")
@Tag(name = "calendars", description = "Working days, holidays and working days in exchange")
final class CalendarsController {

    private final Installation installation;
    private final AdminSettings settings;

    CalendarsController(Installation installation, AdminSettings settings) {
        this.installation = installation;
        this.settings = settings;
    }

    /**
     * A calendar; what is null has no end.
     *
     * @param daysLeft from today to its last day, negative once it is over
     * @param ending whether periods that begin now may soon end where it knows no day
     */
    record CalendarLine(String id, String title, String zone, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay,
            @Nullable Long daysLeft, boolean ending) {}

    /** A day that is no ordinary one of its week. @param kind holiday or make-up, a weekend day that is worked in exchange */
    record CalendarDay(LocalDate day, String kind) {}

    /** The days of a year that are no ordinary ones. @param workingDays how many days of the year are worked */
    record CalendarYear(String id, int year, List<CalendarDay> days, long workingDays) {}

    @GetMapping
    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @Operation(summary = "The calendars, with the last day that each knows")
    List<CalendarLine> all() {
        return WorkingCalendar.builtInIds().stream().map(WorkingCalendar::builtIn).map(this::line).toList();
    }

    @GetMapping("/{id}/years/{year}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @Operation(summary = "Holidays and weekend days that are worked, of one year of a calendar")
    CalendarYear year(@PathVariable String id, @PathVariable String year) {
        if (!WorkingCalendar.builtInIds().contains(id)) {
            throw NotKnown.of("admin.no-calendar", Quoted.shown(id));
        }
        WorkingCalendar calendar = WorkingCalendar.builtIn(id);
        int number = number(year);
        if (!knows(calendar, number)) {
            throw NotKnown.of("admin.no-year", id, number);
        }
        List<LocalDate> days = LocalDate.of(number, 1, 1).datesUntil(LocalDate.of(number + 1, 1, 1)).toList();
        return new CalendarYear(id, number, days.stream().filter(day -> calendar.kindOf(day).isExceptional())
                .map(day -> new CalendarDay(day, calendar.kindOf(day).code())).toList(), days.stream().filter(calendar::isWorkingDay).count());
    }

    private CalendarLine line(WorkingCalendar calendar) {
        LocalDate today = LocalDate.ofInstant(installation.clock().instant(), calendar.zone());
        LocalDate last = calendar.lastDay();
        Long left = last == null ? null : ChronoUnit.DAYS.between(today, last);
        return new CalendarLine(calendar.id(), calendar.title(), calendar.zone().getId(), calendar.firstDay(), last, left,
                left != null && left < settings.calendarNoticeDays());
    }

    private static int number(String year) {
        if (!year.matches("[12][0-9]{3}")) {
            throw WrongInput.of("admin.year", Quoted.shown(year));
        }
        return Integer.parseInt(year);
    }

    private static boolean knows(WorkingCalendar calendar, int year) {
        LocalDate first = calendar.firstDay();
        LocalDate last = calendar.lastDay();
        return (first == null || year >= first.getYear()) && (last == null || year <= last.getYear());
    }
}
