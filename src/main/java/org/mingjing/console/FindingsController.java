package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mingjing.drivers.CountedFindings;
import org.mingjing.drivers.DataFaults;
import org.mingjing.drivers.FailedCases;
import org.mingjing.drivers.FindingFilter;
import org.mingjing.drivers.FindingsCsv;
import org.mingjing.drivers.FindingsJson;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.UndeterminedRules;
import org.mingjing.looks.Openings;
import org.mingjing.looks.StatedPurpose;
import org.mingjing.looks.Viewed;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Sight;
import org.mingjing.texts.Language;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The standing findings, streamed in the same order and bytes as the command {@code findings} writes. */
@RestController
@RequestMapping("/api/v1/findings")
@Tag(name = "findings", description = "Standing findings")
final class FindingsController {

    private final Installation installation;
    private final Streams streams;
    private final Answers answers;
    private final Openings openings;

    FindingsController(Installation installation, Streams streams, Answers answers, Openings openings) {
        this.openings = openings;
        this.installation = installation;
        this.streams = streams;
        this.answers = answers;
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @GetMapping(produces = "text/csv")
    @Operation(summary = "Standing findings as CSV; of a package, rule, level, case or department if one is given")
    void csv(@ParameterObject @ModelAttribute ChosenFindings chosen, @ParameterObject @ModelAttribute StatedPurpose purpose, Person person,
            Sight sight, HttpServletResponse response) throws IOException {
        FindingFilter filter = opened(chosen, purpose, person, sight);
        streams.send(response, "text/csv", out -> FindingsCsv.write(installation, filter, out));
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @GetMapping(produces = "application/x-ndjson")
    @Operation(summary = "Standing findings with explanations, one JSON object a line; chosen likewise")
    void json(@ParameterObject @ModelAttribute ChosenFindings chosen, @ParameterObject @ModelAttribute StatedPurpose purpose, Person person,
            Sight sight, HttpServletResponse response) throws IOException {
        FindingFilter filter = opened(chosen, purpose, person, sight);
        streams.send(response, "application/x-ndjson", out -> FindingsJson.write(installation, filter, out));
    }

    private FindingFilter opened(ChosenFindings chosen, StatedPurpose purpose, Person person, Sight sight) {
        FindingFilter filter = chosen.filter().seenBy(sight.visibility());
        openings.open(person, Viewed.ofMany("findings", filter.officials(installation)), purpose);
        return filter;
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @GetMapping(path = "/counts", produces = "text/csv")
    @Operation(summary = "How many findings stand, by rule, level, case, department or package; chosen likewise")
    void counts(@RequestParam CountedFindings.By by, @ParameterObject @ModelAttribute ChosenFindings chosen, Sight sight,
            HttpServletResponse response) throws IOException {
        FindingFilter filter = chosen.filter().seenBy(sight.visibility());
        streams.send(response, "text/csv", out -> CountedFindings.write(installation, filter, List.of(by), out));
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.AUDITOR})
    @GetMapping(path = "/failed", produces = "text/csv")
    @Operation(summary = "The cases that could not be assessed, with the reason, until they can")
    void failed(@RequestParam(name = "package", defaultValue = "") String packageId, Sight sight, HttpServletResponse response)
            throws IOException {
        streams.send(response, "text/csv", out -> FailedCases.write(installation, packageId, sight.visibility(), out));
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.AUDITOR})
    @GetMapping(path = "/undetermined", produces = "text/csv")
    @Operation(summary = "The rules of which nobody can tell yet whether they hold, with what is missing")
    void undetermined(@RequestParam(name = "package", defaultValue = "") String packageId, Sight sight, HttpServletResponse response)
            throws IOException {
        Language language = answers.language();
        streams.send(response, "text/csv", out -> {
            try (UndeterminedRules open = new UndeterminedRules(installation, language, sight.visibility())) {
                open.write(packageId, out);
            }
        });
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.AUDITOR})
    @GetMapping(path = "/data-faults", produces = "text/csv")
    @Operation(summary = "The facts dated years before the rest of their case, which cannot be right")
    void dataFaults(Sight sight, HttpServletResponse response) throws IOException {
        Language language = answers.language();
        streams.send(response, "text/csv", out -> {
            try (DataFaults faults = new DataFaults(installation, language, sight.visibility())) {
                faults.write(out);
            }
        });
    }
}
