package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.Answers;
import org.mingjing.drivers.Installation;
import org.mingjing.notices.Jobs;
import org.mingjing.people.Allowed;
import org.mingjing.people.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the service does in the background. */
@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "jobs", description = "What the service does in the background")
final class JobsController {

    private final Installation installation;
    private final Jobs jobs;
    private final Answers answers;

    JobsController(Installation installation, Jobs jobs, Answers answers) {
        this.installation = installation;
        this.jobs = jobs;
        this.answers = answers;
    }

    /** A job; times are null where there was none. */
    record JobLine(String name, String of, String state, String said, Instant nextAt, @Nullable Instant succeededAt, @Nullable Instant failedAt, int failures) {}

    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @GetMapping
    @Operation(summary = "The jobs as they stand, by name")
    List<JobLine> all() {
        return jobs.all(installation.clock().instant()).stream().map(job -> new JobLine(job.name(), job.of(), job.state(),
                job.said().in(answers.language()), job.times().nextAt(), job.times().succeededAt(), job.times().failedAt(), job.failures())).toList();
    }
}
