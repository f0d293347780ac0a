package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingjing.door.Quoted;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.SourceToken;
import org.mingjing.people.SourceTokens;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tokens with which source systems send facts, and observers read metrics. */
@RestController
@RequestMapping("/api/v1/sources/{id}/tokens")
@Tag(name = "sources", description = "Tokens of source systems")
final class TokensController {

    private static final int NOTE_CHARS_MAX = 1_000;
    private static final int LIST_ITEMS_MAX = 1_000;

    private final SourceTokens tokens;

    TokensController(SourceTokens tokens) {
        this.tokens = tokens;
    }

    /** A token, without its text. */
    record TokenLine(String id, String kind, List<String> sources, List<String> departments, boolean registry, String note,
            String madeBy, Instant madeAt, Instant expiresAt, boolean revoked) {

        static TokenLine of(SourceToken token) {
            return new TokenLine(token.id(), token.kind().name().toLowerCase(Locale.ROOT), token.sources().stream().sorted().toList(),
                    token.departments().stream().sorted().toList(), token.registry(), token.note(), token.madeBy(),
                    token.times().madeAt(), token.times().expiresAt(), token.revoked());
        }
    }

    /** A new token; its text is shown this once. */
    record NewToken(String token, TokenLine made) {}

    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @GetMapping
    @Operation(summary = "The tokens of a source, the newest first")
    List<TokenLine> all(@PathVariable("id") String source) {
        return tokens.of(source).stream().map(TokenLine::of).toList();
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a token for the source, and for further sources if they are named; its text is shown this once",
            description = "A JSON object: departments, a list of codes or [\"*\"] for all; if wanted kind (facts or metrics), sources, "
                    + "registry (whether it may send entries of the registry), note, days.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    NewToken make(@PathVariable("id") String source, InputStream body, Person person) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("console.body-of-token"),
                List.of("kind", "sources", "departments", "registry", "note", "days"));
        SourceToken.Kind kind = kind(asked.path("kind").asString("facts"));
        Set<String> departments = texts(asked, "departments");
        if (kind == SourceToken.Kind.FACTS && departments.isEmpty()) {
            throw WrongInput.of("console.token-without-departments");
        }
        Set<String> sources = texts(asked, "sources");
        sources.add(source);
        SourceTokens.Made made = tokens.make(new SourceTokens.Wanted(source, kind, sources, departments,
                RequestJson.truth(asked, "registry"), RequestJson.text(asked, "note", NOTE_CHARS_MAX), RequestJson.whole(asked, "days")),
                person.account());
        return new NewToken(made.text(), TokenLine.of(made.token()));
    }

    private static SourceToken.Kind kind(String code) {
        return List.of(SourceToken.Kind.values()).stream().filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code)).findFirst()
                .orElseThrow(() -> WrongInput.of("console.no-token-kind", Quoted.shown(code)));
    }

    private static Set<String> texts(ObjectNode asked, String field) {
        JsonNode list = asked.path(field);
        Set<String> texts = list.isMissingNode() ? new HashSet<>() : new HashSet<>(RequestJson.texts(list, field));
        if (texts.size() > LIST_ITEMS_MAX || texts.stream().anyMatch(text -> text.isBlank() || text.chars().anyMatch(Character::isISOControl))) {
            throw WrongInput.of("console.field-no-list", field);
        }
        return texts;
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @DeleteMapping("/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a token back: nothing is accepted with it from then on")
    void revoke(@PathVariable("id") String source, @PathVariable String token, Person person) {
        if (!tokens.revoke(source, token, person.account())) {
            throw NotKnown.of("console.no-token", Quoted.shown(token));
        }
    }
}
