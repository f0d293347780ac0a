package org.mingjing.wall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Sight;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.Warnings;
import org.mingjing.warn.Warnings.Raised;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the wall of the monitoring hall. */
@RestController
@RequestMapping("/api/v1/wall")
@Tag(name = "wall", description = "Figures of the monitoring hall")
final class WallController {

    private static final int HOURS = 24;

    private final Installation installation;
    private final Warnings warnings;
    private final WallFigures figures;
    private final WorkingCalendar calendar;

    WallController(Installation installation, Warnings warnings, WallFigures figures, WallSettings settings) {
        this.installation = installation;
        this.warnings = warnings;
        this.figures = figures;
        this.calendar = WorkingCalendar.builtIn(settings.calendar());
    }

    /**
     * What arose lately.
     *
     * @param at the instant of this answer
     * @param hours the beginnings of the last 24 hours, on the hour, oldest first
     * @param byHour how many warnings arose in which of them, at which level; the last one is not over
     * @param today how many arose since the day began
     * @param lastDay how many arose in the 24 hours before {@code at}
     */
    record Lately(Instant at, List<Instant> hours, List<Raised> byHour, List<Raised> today, List<Raised> lastDay) {}

    @GetMapping(path = "/warnings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.AUDITOR})
    @Operation(summary = "How many warnings arose today, in the last 24 hours, and in each of these hours, by level",
            description = "Of what the person sees. place says in which of the hours.")
    Lately lately(Person person) {
        Instant now = installation.clock().instant();
        Onlooker onlooker = Onlooker.of(person, installation);
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        List<Instant> hours = IntStream.range(0, HOURS).mapToObj(i -> hour.minus(HOURS - 1L - i, ChronoUnit.HOURS)).toList();
        Instant day = LocalDate.ofInstant(now, calendar.zone()).atStartOfDay(calendar.zone()).toInstant();
        return new Lately(now, hours, warnings.raised(onlooker, hours), warnings.raised(onlooker, List.of(day)),
                warnings.raised(onlooker, List.of(now.minus(HOURS, ChronoUnit.HOURS))));
    }

    @GetMapping(path = "/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.AUDITOR})
    @Operation(summary = "Departments by confirmed risk, deadlines met and passed, silent sources, reply times of reviewers",
            description = "Of what the person sees, as it was at an instant that is told; null as long as nothing has been worked out. Asking "
                    + "begins to work them out anew, if something was recorded since and the settings of the wall allow it.")
    ToldFigures figures(Sight sight) {
        return figures.told(sight);
    }
}
