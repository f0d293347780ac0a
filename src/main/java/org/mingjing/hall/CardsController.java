package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.mingjing.console.Answers;
import org.mingjing.console.RequestJson;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.mingjing.warn.ActRefused;
import org.mingjing.warn.AskedCard;
import org.mingjing.warn.Following;
import org.mingjing.warn.Giving;
import org.mingjing.warn.Handling;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.Warning;
import org.mingjing.warn.WarningAnswers;
import org.mingjing.warn.Warnings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Cards that a person gives. */
@RestController
@RequestMapping("/api/v1/cards")
@Tag(name = "warnings", description = "The life of findings among people")
final class CardsController {

    private static final int CODE_CHARS_MAX = 200;
    private static final int CLAUSE_CHARS_MAX = 500;
    private static final int FACTS_CHARS_MAX = 2_000;

    private final Installation installation;
    private final Giving giving;
    private final Following following;
    private final Warnings warnings;
    private final Handling handling;
    private final Answers answers;
    private final WarningSettings settings;

    CardsController(Installation installation, Giving giving, Following following, Warnings warnings, Handling handling, Answers answers,
            WarningSettings settings) {
        this.installation = installation;
        this.giving = giving;
        this.following = following;
        this.warnings = warnings;
        this.handling = handling;
        this.answers = answers;
        this.settings = settings;
    }

    @PostMapping
    @Allowed(Role.MONITOR)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Give a card; answers with its warning",
            description = "A JSON object: key (asked for again with the same one it is the same card), level, department, official and case "
                    + "(both may be left out), clause, facts, reason.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    Map<String, Object> give(Person person, InputStream body) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-cards"),
                List.of("key", "level", "department", "official", "case", "clause", "facts", "reason"));
        AskedCard card = new AskedCard(code(asked, "key"), code(asked, "level"), code(asked, "department"), code(asked, "official"),
                code(asked, "case"), RequestJson.text(asked, "clause", CLAUSE_CHARS_MAX), RequestJson.text(asked, "facts", FACTS_CHARS_MAX),
                RequestJson.text(asked, "reason", settings.reasonCharsMax()));
        if (card.key().isEmpty()) {
            throw WrongInput.of("hall.card-key");
        }
        Onlooker onlooker = Onlooker.of(person, installation);
        String id = giving.give(onlooker, card);
        List<Warning> history = warnings.history(onlooker, id, null);
        while (history.isEmpty() && following.next()) {
            history = warnings.history(onlooker, id, null);
        }
        if (history.isEmpty()) {
            throw ActRefused.noWarning(id);
        }
        return new WarningAnswers(installation, handling, onlooker, answers.language()).whole(history, null);
    }

    private static String code(ObjectNode asked, String name) {
        return RequestJson.text(asked, name, CODE_CHARS_MAX);
    }
}
