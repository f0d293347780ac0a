package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.Replay;
import org.mingjing.drivers.ReplayRange;
import org.mingjing.people.Allowed;
import org.mingjing.people.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Replays of recorded decisions. */
@RestController
@RequestMapping("/api/v1/replays")
@Tag(name = "replays", description = "Make recorded decisions again")
final class ReplaysController {

    private final Installation installation;
    private final StoppableWork works;
    private final Answers answers;

    ReplaysController(Installation installation, StoppableWork works, Answers answers) {
        this.installation = installation;
        this.works = works;
        this.answers = answers;
    }

    @Allowed(value = Role.AUDITOR, everywhere = true)
    @PostMapping
    @Operation(summary = "Replay decisions as recorded, or with another version of a package (id@version)")
    Replayed.Result replay(
            InputStream body,
            HttpServletRequest request,
            @RequestParam(name = "package", required = false) @Nullable String packageVersion,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        RequestJson.nothing(body, "package", "from", "to", "knownAt");
        ReplayRange range = new ReplayRange(from, to, knownAt);
        Replayed replayed = new Replayed();
        Replay replay = packageVersion == null ? Replay.asRecorded(installation)
                : Replay.with(installation, RequestedPackage.of(installation, packageVersion));
        works.run(request, replay, () -> {
            replay.run(range, replayed.counts());
            return replayed;
        });
        return replayed.result(answers.language());
    }
}
