package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.console.Answers;
import org.mingjing.console.RequestNumbers;
import org.mingjing.drivers.Installation;
import org.mingjing.looks.Openings;
import org.mingjing.looks.StatedPurpose;
import org.mingjing.looks.Viewed;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.score.Grouping;
import org.mingjing.texts.WrongInput;
import org.mingjing.warn.Handling;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.Warning;
import org.mingjing.warn.WarningAnswers;
import org.mingjing.warn.Warnings;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What scores were before and after warnings left them or came back. */
@RestController
@RequestMapping("/api/v1/index/{by}/corrections")
@Tag(name = "index", description = "Risk index with exposure and contributions")
final class ScoreCorrectionsController {

    private static final int LIMIT = 50;

    private final Installation installation;
    private final Warnings warnings;
    private final Handling handling;
    private final Answers answers;
    private final Openings openings;

    ScoreCorrectionsController(Installation installation, Warnings warnings, Handling handling, Answers answers, Openings openings) {
        this.openings = openings;
        this.installation = installation;
        this.warnings = warnings;
        this.handling = handling;
        this.answers = answers;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @Operation(summary = "Corrections of scores, the last one first: what the score was before and after, and because of which warning",
            description = "Of one subject or of all that the person sees; the next page after the number that next names.")
    Map<String, Object> list(Person person, @PathVariable String by, @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String limit,
            @ParameterObject @ModelAttribute StatedPurpose purpose) {
        Grouping grouping = Grouping.ofCode(by);
        int count = limit.isEmpty() ? LIMIT : (int) Math.min(RequestNumbers.whole(limit), Integer.MAX_VALUE);
        if (count < 1 || count > Warnings.LIMIT_MAX) {
            throw WrongInput.of("hall.warnings-limit", Warnings.LIMIT_MAX);
        }
        Onlooker onlooker = Onlooker.of(person, installation);
        List<Warning> found = warnings.corrections(onlooker, grouping.code(), subject,
                after.isEmpty() ? Long.MAX_VALUE : RequestNumbers.whole(after), count);
        List<Map<String, Object>> told = new WarningAnswers(installation, handling, onlooker, answers.language())
                .corrections(found, grouping.code(), subject);
        if (grouping == Grouping.OFFICIAL) {
            openings.open(person, Viewed.ofMany("index", told.stream().map(one -> String.valueOf(one.get("subject"))).toList()), purpose);
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("corrections", told);
        page.put("next", found.size() < count ? null : Long.toString(found.get(found.size() - 1).seq()));
        return page;
    }
}
