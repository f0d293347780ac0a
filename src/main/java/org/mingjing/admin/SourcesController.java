package org.mingjing.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.people.Allowed;
import org.mingjing.people.Role;
import org.mingjing.people.SourceTokens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sources: those with a profile, with a token, or whose facts are recorded. Of their facts, numbers and instants alone are told. */
@RestController
@RequestMapping("/api/v1/sources")
@Tag(name = "sources")
final class SourcesController {

    private static final Duration DAY = Duration.ofDays(1);

    private final Installation installation;
    private final SourceTokens tokens;
    private final AdminSettings settings;

    SourcesController(Installation installation, SourceTokens tokens, AdminSettings settings) {
        this.installation = installation;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * A source.
     *
     * @param profile title of its profile, null if it has none and its facts come in the project's own form
     * @param tokens how many tokens are good now
     * @param lastAt when its newest fact was recorded, null if none ever was
     * @param silent whether it sent facts before, and none for longer than is usual
     * @param lastDay how many of its facts were recorded within a day
     * @param conflicts how many of its facts were kept for review
     * @param openConflicts how many of these nobody has looked at
     */
    record SourceLine(String id, @Nullable String profile, long tokens, @Nullable Instant lastAt, boolean silent, long lastDay,
            long conflicts, long openConflicts) {}

    @GetMapping
    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @Operation(summary = "The sources: profile, tokens, when the last fact came, how many in a day, how many conflicts",
            description = "A source is silent that sent facts before and none for as many hours as mingjing.admin.silent-hours says.")
    List<SourceLine> all() {
        Instant now = installation.clock().instant();
        Map<String, SourceFlow> flows = installation.ledger().inTransaction(connection -> SourceFlow.since(connection, now.minus(DAY)));
        Set<String> names = new TreeSet<>(flows.keySet());
        names.addAll(SourceProfile.builtInNames());
        names.addAll(tokens.sources());
        return names.stream().map(name -> line(name, flows.getOrDefault(name, SourceFlow.NONE), now)).toList();
    }

    private SourceLine line(String name, SourceFlow flow, Instant now) {
        boolean silent = flow.lastAt() != null && flow.lastAt().isBefore(now.minus(Duration.ofHours(settings.silentHours())));
        return new SourceLine(name, SourceProfile.builtInNames().contains(name) ? SourceProfile.builtIn(name).title() : null,
                tokens.of(name).stream().filter(token -> token.isGood(now)).count(), flow.lastAt(), silent, flow.lately(), flow.conflicts(),
                flow.openConflicts());
    }
}
