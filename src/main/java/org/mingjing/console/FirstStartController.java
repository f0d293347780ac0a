package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.mingjing.people.Allowed;
import org.mingjing.people.Allowed.Caller;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a newcomer may know before signing in. */
@RestController
@RequestMapping("/api/v1/first-start")
@Tag(name = "session", description = "Sign in and out")
final class FirstStartController {

    private final DemoCounty county;

    FirstStartController(DemoCounty county) {
        this.county = county;
    }

    @Allowed(to = Caller.ANYBODY)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far the generated county of a first start has come",
            description = "stage is none, waiting, recording (done facts), assessing (done cases of so many), there or failed.")
    CountyProgress progress() {
        return county.progress();
    }
}
