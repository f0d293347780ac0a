package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.mingjing.run.Installation;
import org.mingjing.run.Sweep;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A sweep on demand, beside the one that runs in the background. */
@RestController
@RequestMapping("/api/v1/sweeps")
@Tag(name = "sweeps", description = "Raise what fell due in silence")
final class SweepsController {

    private final Installation installation;
    private final Sweep sweep;
    private final LongWork works;

    SweepsController(Installation installation, Sweep sweep, LongWork works) {
        this.installation = installation;
        this.sweep = sweep;
        this.works = works;
    }

    /** The instant the sweep looked from. */
    record Swept(Instant asOf) {}

    @PostMapping
    @Operation(summary = "Sweep as of an instant (default: now)")
    Swept sweep(InputStream body, HttpServletRequest request,
            @RequestParam(required = false) @Nullable OffsetDateTime asOf) {
        RequestJson.nothing(body, "asOf");
        Instant at = asOf == null ? installation.clock().instant() : asOf.toInstant();
        // A sweep is work of the service's own, which the next one would do: it goes on when nobody waits for it.
        return works.run(request, () -> {
            sweep.run(at);
            return new Swept(at);
        }, () -> { });
    }
}
