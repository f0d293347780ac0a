package org.mingjing.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.console.NotKnown;
import org.mingjing.door.Quoted;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Allowed;
import org.mingjing.people.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Regions and departments as the registry knows them today, with their posts and officials. No case is told. */
@RestController
@RequestMapping("/api/v1/registry")
@Tag(name = "registry", description = "Regions, departments, posts and officials")
final class RegistryController {

    private final Installation installation;

    RegistryController(Installation installation) {
        this.installation = installation;
    }

    @GetMapping
    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @Operation(summary = "All regions and departments as they are today, by code; a tree by region and parent")
    RegistryToday.Places places() {
        return today().places();
    }

    @GetMapping("/departments/{code}")
    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @Operation(summary = "A department with its posts, and its officials with the posts that they hold today")
    RegistryToday.Staff department(@PathVariable String code) {
        return today().staff(code).orElseThrow(() -> NotKnown.of("admin.no-department", Quoted.shown(code)));
    }

    private RegistryToday today() {
        LocalDate day = LocalDate.ofInstant(installation.clock().instant(), WorkingCalendar.builtIn("cn").zone());
        return new RegistryToday(installation.ledger().registry(installation.ledger().now()), day);
    }
}
