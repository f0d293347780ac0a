package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.mingjing.drivers.Installation;
import org.mingjing.files.FileRefused;
import org.mingjing.files.KeptFiles;
import org.mingjing.files.StoredFile;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.warn.ActRefused;
import org.mingjing.warn.Acting;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.Warnings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files attached to warnings: brought before the act that names them, given to whoever sees the warning, and never run. */
@RestController
@RequestMapping("/api/v1/warnings/{id}/attachments")
@Tag(name = "warnings")
final class AttachmentsController {

    private final Installation installation;
    private final Warnings warnings;
    private final Acting acting;
    private final BroughtFiles brought;
    private final KeptFiles kept;
    private final String policy;

    AttachmentsController(Installation installation, Warnings warnings, Acting acting, BroughtFiles brought, KeptFiles kept,
            @Value("${mingjing.pages.attachment-policy}") String policy) {
        this.policy = policy;
        this.installation = installation;
        this.warnings = warnings;
        this.acting = acting;
        this.brought = brought;
        this.kept = kept;
    }

    /** A file that waits for an act. */
    record Waiting(String sha256, String name, String type, long bytes, Instant expiresAt) {

        static Waiting of(StoredFile file) {
            return new Waiting(file.sha256(), file.name(), file.type(), file.bytes(), file.expiresAt());
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Bring a file, the body, for an act that names it by its SHA-256; until then nobody sees it",
            description = "What it is, is told by its content, and its name must say the same.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "string", format = "binary"))))
    Waiting bring(Person person, @PathVariable String id, @RequestParam String name, InputStream body) throws IOException {
        acting.requireSomeAct(person, id);
        return Waiting.of(brought.bring(body, name, id, person.account()));
    }

    @DeleteMapping("/{sha256}")
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back a file that no act has named")
    void takeBack(Person person, @PathVariable String id, @PathVariable String sha256) {
        kept.takeBack(id, person.account(), sha256);
    }

    @GetMapping("/{sha256}")
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @Operation(summary = "The content of a file that an act on the warning has named, to be saved")
    void content(Person person, @PathVariable String id, @PathVariable String sha256, HttpServletResponse response) throws IOException {
        if (warnings.history(Onlooker.of(person, installation), id, null).isEmpty()) {
            throw ActRefused.noWarning(id);
        }
        List<StoredFile> found = kept.ofWarning(id).stream().filter(file -> file.sha256().equals(sha256)).toList();
        if (found.isEmpty()) {
            throw FileRefused.notThere(sha256);
        }
        StoredFile file = found.get(0);
        kept.requireUnaltered(file);
        response.setContentType(file.type());
        response.setContentLengthLong(file.bytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString());
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        kept.write(file, response.getOutputStream());
    }
}
