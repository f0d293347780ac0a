package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.Answers;
import org.mingjing.console.RequestJson;
import org.mingjing.console.RequestNumbers;
import org.mingjing.console.Streams;
import org.mingjing.drivers.Installation;
import org.mingjing.looks.Openings;
import org.mingjing.looks.StatedPurpose;
import org.mingjing.looks.Viewed;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.mingjing.warn.Acting;
import org.mingjing.warn.AskedAct;
import org.mingjing.warn.Handling;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.Warning;
import org.mingjing.warn.WarningQuery;
import org.mingjing.warn.Warnings;
import org.mingjing.warn.WarningsCsv;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Warnings: which there are, what is known of one, and what people do with it. */
@RestController
@RequestMapping("/api/v1/warnings")
@Tag(name = "warnings", description = "The life of findings among people")
final class WarningsController {

    private static final int LIMIT = 50;
    private static final int CODE_CHARS_MAX = 200;

    private final Installation installation;
    private final Warnings warnings;
    private final Acting acting;
    private final Handling handling;
    private final Streams streams;
    private final WarningListeners listeners;
    private final ShownWarnings shown;
    private final Answers answers;
    private final WarningSettings settings;
    private final BroughtFiles attachments;
    private final Openings openings;

    WarningsController(Installation installation, Warnings warnings, Acting acting, Handling handling, Streams streams,
            WarningListeners listeners, ShownWarnings shown, Answers answers, WarningSettings settings, BroughtFiles attachments,
            Openings openings) {
        this.installation = installation;
        this.warnings = warnings;
        this.acting = acting;
        this.handling = handling;
        this.streams = streams;
        this.listeners = listeners;
        this.shown = shown;
        this.answers = answers;
        this.settings = settings;
        this.attachments = attachments;
        this.openings = openings;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @Operation(summary = "A page of warnings, the one raised last first",
            description = "By state, level and department (several parted by commas), assignee (an account, or none), q and snoozed (no "
                    + "or only); the next page after the number that next names.")
    Map<String, Object> list(Person person, @ParameterObject @ModelAttribute ChosenWarnings chosen,
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String limit,
            @ParameterObject @ModelAttribute StatedPurpose purpose) {
        int count = limit.isEmpty() ? LIMIT : (int) Math.min(RequestNumbers.whole(limit), Integer.MAX_VALUE);
        if (count < 1 || count > Warnings.LIMIT_MAX) {
            throw WrongInput.of("hall.warnings-limit", Warnings.LIMIT_MAX);
        }
        Onlooker onlooker = Onlooker.of(person, installation);
        List<Warning> found = warnings.list(onlooker, asked(chosen), after.isEmpty() ? Long.MAX_VALUE : RequestNumbers.whole(after), count);
        if (purpose.purpose() != null) {
            openings.open(person, Viewed.ofMany("warnings", found.stream().flatMap(one -> one.named().stream()).toList()), purpose);
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("warnings", shown.lines(person, found));
        page.put("next", found.size() < count ? null : Long.toString(found.get(found.size() - 1).raisedSeq()));
        return page;
    }

    @GetMapping(produces = "text/csv")
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @Operation(summary = "All of them as CSV; chosen likewise")
    void csv(Person person, @ParameterObject @ModelAttribute ChosenWarnings chosen, @ParameterObject @ModelAttribute StatedPurpose purpose,
            HttpServletResponse response) throws IOException {
        Onlooker onlooker = Onlooker.of(person, installation);
        WarningQuery query = asked(chosen);
        openings.open(person, Viewed.ofMany("warnings", warnings.officials(onlooker, query)), purpose);
        streams.send(response, "text/csv", out -> WarningsCsv.write(warnings, onlooker, query, out));
    }

    private WarningQuery asked(ChosenWarnings chosen) {
        return chosen.query(handling, installation.clock().instant());
    }

    @GetMapping("/counts")
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @Operation(summary = "How many there are by state and level; chosen likewise")
    List<Warnings.Count> counts(Person person, @ParameterObject @ModelAttribute ChosenWarnings chosen) {
        return warnings.counts(Onlooker.of(person, installation), asked(chosen));
    }

    @GetMapping("/{id}")
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @Operation(summary = "One warning with clause, evidence, history, clocks, and the acts that this person may do now",
            description = "With asOf as it was known then, without acts.")
    Map<String, Object> one(Person person, @PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf,
            @ParameterObject @ModelAttribute StatedPurpose purpose) {
        return shown.whole(person, id, asOf, purpose);
    }

    @PostMapping("/{id}/acts")
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL})
    @Operation(summary = "Act on a warning; gives it as it is then",
            description = "A JSON object: act, reason, version (of the warning as it was read), for some acts assignee, and attachments: "
                    + "the SHA-256 of files brought before.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    Map<String, Object> act(Person person, @PathVariable String id, InputStream body) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-acts"), List.of("act", "reason", "version", "assignee", "attachments"));
        JsonNode version = asked.path("version");
        if (!version.isIntegralNumber() || !version.canConvertToLong()) {
            throw WrongInput.of("hall.act-version");
        }
        acting.act(person, id, new AskedAct(RequestJson.text(asked, "act", CODE_CHARS_MAX),
                RequestJson.text(asked, "reason", settings.reasonCharsMax()), version.longValue(),
                RequestJson.text(asked, "assignee", CODE_CHARS_MAX), attachments.named(asked)));
        return shown.whole(person, id, null, StatedPurpose.NONE);
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @Operation(summary = "What becomes of warnings, as server-sent events; resumed after Last-Event-ID")
    SseEmitter stream(Person person, @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
            @RequestParam(defaultValue = "") String after) throws IOException {
        String place = last.isEmpty() ? after : last;
        return listeners.listen(person, answers.language(), place.isEmpty() ? -1 : RequestNumbers.whole(place));
    }
}
