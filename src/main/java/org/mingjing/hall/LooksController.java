package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.Answers;
import org.mingjing.console.RequestNumbers;
import org.mingjing.looks.Openings;
import org.mingjing.looks.Purposes;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at whoever asks, and for what one may look at others. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "looks", description = "Who opened what concerns an official, and for what")
final class LooksController {

    private static final int LIMIT = 50;

    private final Openings openings;
    private final Purposes purposes;
    private final Answers answers;

    LooksController(Openings openings, Purposes purposes, Answers answers) {
        this.openings = openings;
        this.purposes = purposes;
        this.answers = answers;
    }

    /** A page, and where the next one begins. @param official by whom the person is named, null if facts name them by none */
    record LooksPage(@Nullable String official, List<LookLine> looks, @Nullable String next) {}

    /** That somebody looked. @param urgent whether it was without the approval that it needs */
    record LookLine(Instant at, String name, String role, String roleTitle, String view, String viewTitle, String purpose, String purposeTitle,
            @Nullable String caseId, @Nullable String warning, boolean urgent) {

        static LookLine of(Openings.Looked looked, Purposes purposes, Language language) {
            var opening = looked.opening();
            return new LookLine(opening.at(), opening.name(), opening.role(), Role.ofCode(opening.role()).sentence().in(language),
                    opening.view(), Sentence.of("looks.view-" + opening.view()).in(language), opening.purpose(),
                    purposes.title(opening.purpose(), language), opening.caseId().isEmpty() ? null : opening.caseId(),
                    opening.warning().isEmpty() ? null : opening.warning(), looked.urgent());
        }
    }

    @GetMapping("/me/looks")
    @Allowed({Role.ADMINISTRATOR, Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUTHOR, Role.APPROVER, Role.AUDITOR})
    @Operation(summary = "Who opened what names me, in which role, when and for what, the newest first",
            description = "The next page after the number that next names.")
    LooksPage looks(Person person, @RequestParam(defaultValue = "") String after) {
        if (person.official() == null) {
            return new LooksPage(null, List.of(), null);
        }
        List<Openings.Looked> found = openings.at(person.official(), after.isEmpty() ? Long.MAX_VALUE : RequestNumbers.whole(after), LIMIT);
        Language language = answers.language();
        return new LooksPage(person.official(), found.stream().map(one -> LookLine.of(one, purposes, language)).toList(),
                found.size() < LIMIT ? null : Long.toString(found.get(found.size() - 1).seq()));
    }

    @GetMapping("/purposes")
    @Allowed({Role.ADMINISTRATOR, Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUTHOR, Role.APPROVER, Role.AUDITOR})
    @Operation(summary = "For what I may open what concerns officials by name")
    List<Purposes.Offered> purposes(Person person) {
        return purposes.offered(person, answers.language());
    }
}
