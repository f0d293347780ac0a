package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.Sweep;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.texts.Language;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A sweep on demand, beside the one that runs in the background. */
@RestController
@RequestMapping("/api/v1/sweeps")
@Tag(name = "sweeps", description = "Raise what fell due in silence")
final class SweepsController {

    private final Installation installation;
    private final AssessmentMeters meters;
    private final StoppableWork works;
    private final Answers answers;

    SweepsController(Installation installation, AssessmentMeters meters, StoppableWork works, Answers answers) {
        this.installation = installation;
        this.meters = meters;
        this.works = works;
        this.answers = answers;
    }

    /** The instant the sweep looked from, and what came of the cases it looked at. */
    record Swept(Instant asOf, long cases, SortedMap<String, Long> findings, long failed,
            List<AssessedCases.Undecided> undecided, long earlyDates) {

        static Swept of(Instant asOf, AssessedCases.Counts counts) {
            return new Swept(asOf, counts.cases(), counts.findings(), counts.failed(), counts.undecided(), counts.earlyDates());
        }
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PostMapping
    @Operation(summary = "Sweep as of an instant (default: now), and count what came of it")
    Swept sweep(InputStream body, Person person, HttpServletRequest request,
            @RequestParam(required = false) @Nullable Instant asOf) {
        RequestJson.nothing(body, "asOf");
        Instant at = asOf == null ? installation.clock().instant() : asOf;
        AssessedCases assessed = new AssessedCases(meters);
        Language language = answers.language();
        Assessing assessing = new Assessing(installation, assessed);
        return works.run(request, assessing, () -> {
            new Sweep(assessing).run(at);
            return Swept.of(at, person.has(Role.AUDITOR) ? assessed.counts(language) : assessed.counts(language).withoutCases());
        });
    }
}
