package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.mingjing.access.OwnRoutes;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tells somebody what they may call, so that pages show that and nothing else. */
@RestController
@RequestMapping("/api/v1/me/routes")
@Tag(name = "session", description = "Signing in and out")
final class OwnRoutesController {

    private final RequestMappingHandlerMapping routes;

    OwnRoutesController(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Allowed({Role.ADMINISTRATOR, Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUTHOR, Role.APPROVER, Role.AUDITOR})
    @GetMapping
    @Operation(summary = "The routes that I may call, each as its method and path")
    Set<String> own(Person person) {
        return OwnRoutes.of(person, routes.getHandlerMethods());
    }
}
