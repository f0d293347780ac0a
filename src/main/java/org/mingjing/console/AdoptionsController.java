package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Adopting;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.texts.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Has a corrected version decide past cases again. Whoever is cut off in the middle asks again: nothing is decided twice. */
@RestController
@RequestMapping("/api/v1/rules/{package}/adoptions")
@Tag(name = "rules")
final class AdoptionsController {

    private final Installation installation;
    private final AssessmentMeters meters;
    private final StoppableWork works;
    private final Answers answers;

    AdoptionsController(Installation installation, AssessmentMeters meters, StoppableWork works, Answers answers) {
        this.installation = installation;
        this.meters = meters;
        this.works = works;
        this.answers = answers;
    }

    @Allowed(value = {Role.AUTHOR, Role.APPROVER, Role.AUDITOR}, everywhere = true)
    @GetMapping
    @Operation(summary = "What would change if this version (id@version) decided past cases again; nothing is recorded",
            description = "Of cases that began on the day from or later, and before the day to; all if neither is given.")
    Replayed.Result preview(@PathVariable("package") String name, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, Person person, HttpServletRequest request) {
        Adopting adopting = adopting(name, from, to);
        Replayed shown = new Replayed();
        Language language = answers.language();
        return works.run(request, adopting, () -> {
            adopting.preview(shown.counts());
            // Whoever works on rules sees how much changes, and no case.
            return person.has(Role.AUDITOR) ? shown.result(language) : shown.result(language).withoutCases();
        });
    }

    @Allowed(value = Role.APPROVER, everywhere = true)
    @PostMapping
    @Operation(summary = "Have this version (id@version) decide past cases again, and count what came of it",
            description = "Which cases, is chosen as by GET, which shows what would change.")
    AssessedCases.Counts adopt(@PathVariable("package") String name, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, Person person, InputStream body, HttpServletRequest request) {
        RequestJson.nothing(body, "from", "to");
        Adopting adopting = adopting(name, from, to);
        AssessedCases assessed = new AssessedCases(meters);
        Language language = answers.language();
        return works.run(request, adopting, () -> {
            adopting.record(assessed);
            return person.has(Role.AUDITOR) ? assessed.counts(language) : assessed.counts(language).withoutCases();
        });
    }

    private Adopting adopting(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Adopting(installation, RequestedPackage.of(installation, name), from, to);
    }
}
