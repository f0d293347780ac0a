package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.facts.Conflict;
import org.mingjing.ledger.facts.ConflictReview;
import org.mingjing.ledger.facts.Conflicts;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Sight;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Facts kept for review: their id and version were known with another content. */
@RestController
@RequestMapping("/api/v1/facts/conflicts")
@Tag(name = "facts")
final class ConflictsController {

    private static final int CONFLICTS_GIVEN_MAX = 1_000;
    private static final int NOTE_CHARS_MAX = 4_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Installation installation;

    ConflictsController(Installation installation) {
        this.installation = installation;
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.AUDITOR})
    @GetMapping
    @Operation(summary = "Facts kept for review, each with both digests and the content that was refused",
            description = "The first thousand after the record named by after; with all=true also those somebody has looked at.")
    List<JsonNode> conflicts(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "false") String all, Sight sight) {
        long afterSeq = after.isEmpty() ? -1 : RequestNumbers.whole(after);
        return seen(afterSeq, RequestNumbers.truth("all", all), sight).limit(CONFLICTS_GIVEN_MAX).toList();
    }

    /** All after the record that the person sees, page by page. */
    private Stream<JsonNode> seen(long afterSeq, boolean all, Sight sight) {
        Conflicts conflicts = installation.ledger().conflicts();
        return Stream.iterate(conflicts.list(afterSeq, all, CONFLICTS_GIVEN_MAX), page -> !page.isEmpty(),
                        page -> conflicts.list(page.get(page.size() - 1).seq(), all, CONFLICTS_GIVEN_MAX))
                .flatMap(List::stream).map(ConflictsController::shown).filter(shown -> sees(sight, shown));
    }

    private static boolean sees(Sight sight, JsonNode shown) {
        JsonNode fact = shown.path("fact");
        return sight.visibility().sees(fact.path("department").asString(""), fact.path("official").asString(""));
    }

    private static JsonNode shown(Conflict conflict) {
        ObjectNode shown = (ObjectNode) JSON.readTree(conflict.body().json());
        shown.put("record", conflict.seq());
        if (conflict.review() != null) {
            shown.put("reviewedBy", conflict.review().by());
            shown.put("note", conflict.review().note());
        }
        return shown;
    }

    /** How many conflicts nobody has looked at are left. */
    record Reviewed(long open) {}

    @Allowed({Role.MONITOR, Role.REVIEWER})
    @PostMapping("/{record}/reviews")
    @Operation(summary = "Record that somebody has looked at a conflict; nothing is deleted",
            description = "A JSON object: if wanted note, what came of it. It is recorded who is signed in.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    Reviewed review(@PathVariable("record") String number, InputStream body, Person person, Sight sight) {
        long seq = RequestNumbers.whole(number);
        ObjectNode asked = RequestJson.object(body, Sentence.of("console.body-of-reviews"), List.of("note"));
        String note = RequestJson.text(asked, "note", NOTE_CHARS_MAX);
        if (seen(seq - 1, true, sight).findFirst().filter(shown -> shown.path("record").asLong() == seq).isEmpty()) {
            throw WrongInput.of("ledger.no-conflict", seq);
        }
        installation.ledger().conflicts().review(new ConflictReview(seq, person.account(), note), installation.clock().instant());
        return new Reviewed(seen(-1, false, sight).count());
    }
}
