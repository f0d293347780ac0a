package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.mingjing.run.FindingsCsv;
import org.mingjing.run.FindingsJson;
import org.mingjing.run.Installation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The standing findings, streamed in the same order and bytes as the command {@code findings} writes. */
@RestController
@RequestMapping("/api/v1/findings")
@Tag(name = "findings", description = "Standing findings")
final class FindingsController {

    private final Installation installation;

    FindingsController(Installation installation) {
        this.installation = installation;
    }

    @GetMapping(produces = "text/csv")
    @Operation(summary = "Standing findings as CSV")
    ResponseEntity<StreamingResponseBody> csv(@RequestParam(name = "package", defaultValue = "") String packageId) {
        return body("text/csv", out -> FindingsCsv.write(installation, packageId, out));
    }

    @GetMapping(produces = "application/x-ndjson")
    @Operation(summary = "Standing findings with explanations, one JSON object a line")
    ResponseEntity<StreamingResponseBody> json(@RequestParam(name = "package", defaultValue = "") String packageId) {
        return body("application/x-ndjson", out -> FindingsJson.write(installation, packageId, out));
    }

    private interface Content {
        void write(Writer out) throws IOException;
    }

    private static ResponseEntity<StreamingResponseBody> body(String type, Content content) {
        StreamingResponseBody stream = out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            content.write(writer);
            writer.flush();
        };
        return ResponseEntity.ok().contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .body(stream);
    }
}
