package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.mingjing.console.RequestJson;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Snooze;
import org.mingjing.people.Snoozes;
import org.mingjing.texts.Iso;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.mingjing.warn.ActRefused;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.Warnings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Keeps warnings out of one's own list for a while. No clock stops, and nobody else's list changes. */
@RestController
@RequestMapping("/api/v1/warnings/{id}/snoozes")
@Tag(name = "warnings", description = "The life of findings among people")
final class SnoozesController {

    private static final int REASON_CHARS_MAX = 2_000;
    private static final int INSTANT_CHARS_MAX = 40;

    private final Installation installation;
    private final Warnings warnings;
    private final Snoozes snoozes;
    private final WarningSettings settings;

    SnoozesController(Installation installation, Warnings warnings, Snoozes snoozes, WarningSettings settings) {
        this.installation = installation;
        this.warnings = warnings;
        this.snoozes = snoozes;
        this.settings = settings;
    }

    @PostMapping
    @Allowed({Role.MONITOR, Role.REVIEWER})
    @Operation(summary = "Keep a warning out of one's own list until an instant",
            description = "A JSON object: until, reason. It is recorded, stops no clock and changes nobody else's list.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    Snooze make(Person person, @PathVariable String id, InputStream body) {
        requireSeen(person, id);
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-snoozes"), List.of("until", "reason"));
        Instant until = Iso.instant(RequestJson.text(asked, "until", INSTANT_CHARS_MAX));
        if (until == null) {
            throw WrongInput.of("hall.snooze-until");
        }
        String reason = RequestJson.text(asked, "reason", REASON_CHARS_MAX);
        if (reason.isBlank()) {
            throw ActRefused.noReason();
        }
        return snoozes.make(person, id, until, reason, settings.snoozeDaysMax());
    }

    @DeleteMapping
    @Allowed({Role.MONITOR, Role.REVIEWER})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Bring a warning back into one's own list now")
    void end(Person person, @PathVariable String id) {
        requireSeen(person, id);
        snoozes.end(person, id);
    }

    private void requireSeen(Person person, String id) {
        if (warnings.history(Onlooker.of(person, installation), id, null).isEmpty()) {
            throw ActRefused.noWarning(id);
        }
    }
}
