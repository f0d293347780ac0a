package org.mingjing.console;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.mingjing.people.Allowed;
import org.mingjing.people.Allowed.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the service is and where to go on. */
@RestController
@Hidden
final class HomeController {

    @Allowed(to = Caller.ANYBODY)
    @GetMapping("/")
    Map<String, Object> home() {
        return Map.of(
                "product", "Mingjing 明镜",
                "api", "/api/v1",
                "openapi", "/api/v1/openapi",
                "findings", "/api/v1/findings",
                "index", "/api/v1/index/department",
                "metrics", "/actuator/prometheus",
                "health", "/actuator/health");
    }
}
