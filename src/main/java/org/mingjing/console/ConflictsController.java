package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.mingjing.run.Installation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts kept for review: their id and version were known with another content. */
@RestController
@RequestMapping("/api/v1/facts/conflicts")
@Tag(name = "facts")
final class ConflictsController {

    private static final int CONFLICTS_GIVEN_MAX = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Installation installation;

    ConflictsController(Installation installation) {
        this.installation = installation;
    }

    @GetMapping
    @Operation(summary = "The first thousand facts kept for review, each with both digests and the content that was refused")
    List<JsonNode> conflicts() {
        return installation.ledger().conflicts().list(-1, true, CONFLICTS_GIVEN_MAX).stream()
                .map(conflict -> JSON.readTree(conflict.body().json())).toList();
    }
}
