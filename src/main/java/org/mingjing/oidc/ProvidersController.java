package org.mingjing.oidc;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.mingjing.people.Allowed;
import org.mingjing.people.Allowed.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which other ways of signing in there are. */
@RestController
@RequestMapping("/api/v1/session/providers")
@Tag(name = "session")
final class ProvidersController {

    private final OidcSettings settings;

    ProvidersController(OidcSettings settings) {
        this.settings = settings;
    }

    /** A way of signing in beside the password: what its button says, and where it leads. */
    record Way(String zh, String en, String href) {}

    @Allowed(to = Caller.ANYBODY)
    @GetMapping
    @Operation(summary = "Identity providers by which people sign in, none if none is configured")
    List<Way> ways() {
        return settings.isOn() ? List.of(new Way(settings.titleZh(), settings.titleEn(), "/api/v1/session/oidc/" + Provider.ID)) : List.of();
    }
}
