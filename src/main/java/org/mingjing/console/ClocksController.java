package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.door.Quoted;
import org.mingjing.drivers.CaseInquiry;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.VisibleCases;
import org.mingjing.ledger.facts.CaseFacts;
import org.mingjing.looks.StatedPurpose;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Sight;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of a case, day by day, so that whoever is named can count along. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "cases")
final class ClocksController {

    private final Installation installation;
    private final OpenedCases looks;

    ClocksController(Installation installation, OpenedCases looks) {
        this.installation = installation;
        this.looks = looks;
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @GetMapping("/clocks")
    @Operation(summary = "As /cases/{id}/clocks, for any id")
    List<CaseInquiry.Answer> named(
            @RequestParam(name = "case") String id, @RequestParam(required = false) @Nullable Instant asOf,
            @ParameterObject @ModelAttribute StatedPurpose purpose, Person person, Sight sight) {
        return clocks(id, asOf, purpose, person, sight);
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @GetMapping("/cases/{id}/clocks")
    @Operation(summary = "The clocks of a case as of an instant (default: now): limits, due moments, each day counted or not",
            description = "Also says which rules cannot be told yet and what is missing. Nothing is recorded.")
    List<CaseInquiry.Answer> clocks(
            @PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf,
            @ParameterObject @ModelAttribute StatedPurpose purpose, Person person, Sight sight) {
        VisibleCases visible = new VisibleCases(installation, sight.visibility());
        CaseFacts facts = installation.ledger().facts(List.of(id), installation.ledger().now()).get(0);
        if (!visible.sees(facts)) {
            throw NotKnown.of("console.no-case", Quoted.shown(id));
        }
        looks.openCase("clocks", facts, purpose, person);
        Instant at = asOf == null ? installation.clock().instant() : asOf;
        return new CaseInquiry(installation).ask(id, at).orElseThrow(() ->
                NotKnown.of("console.no-case", Quoted.shown(id)));
    }
}
