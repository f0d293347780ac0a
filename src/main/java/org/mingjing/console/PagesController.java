package org.mingjing.console;

import io.swagger.v3.oas.annotations.Hidden;
import org.mingjing.people.Allowed;
import org.mingjing.people.Allowed.Caller;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document of the pages: one for all of them, which looks at the address itself. What it shows it asks of the other routes. */
@RestController
@Hidden
final class PagesController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Resource document = new ClassPathResource("static/index.html");

    @Allowed(to = Caller.ANYBODY)
    @GetMapping({"/", "/sign-in", "/password", "/hall/**", "/desk/**", "/audit/**", "/scores/**", "/mine/**", "/admin/**"})
    ResponseEntity<Resource> page() {
        if (!document.exists()) {
            throw NotKnown.of("console.pages-not-built");
        }
        // Asked for again each time: it names the files of the release, which themselves never change.
        return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noCache()).body(document);
    }
}
