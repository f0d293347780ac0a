package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import org.mingjing.ingest.FactSink;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.ingest.SourceReader;
import org.mingjing.run.Intake;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Live intake of facts. */
@RestController
@RequestMapping("/api/v1/facts")
@Tag(name = "facts", description = "Live intake of facts and registry entries")
final class FactsController {

    private final Intake intake;
    private final AssessmentMeters meters;

    FactsController(Intake intake, AssessmentMeters meters) {
        this.intake = intake;
        this.meters = meters;
    }

    /** The answer to a batch: counts, and what became of each line. */
    record Answer(long accepted, long duplicate, long conflict, long rejected, List<FactLines.LineResult> lines) {

        static Answer of(FactLines lines) {
            List<FactLines.LineResult> results = lines.results();
            return new Answer(count(results, "accepted"), count(results, "duplicate"), count(results, "conflict"),
                    count(results, "rejected"), results);
        }

        private static long count(List<FactLines.LineResult> results, String outcome) {
            return results.stream().filter(result -> result.outcome().equals(outcome)).count();
        }
    }

    @PostMapping(consumes = "application/x-ndjson")
    @Operation(summary = "Record facts, one JSON object a line, and assess the cases they touch",
            description = "Lines with a field 'entry' are registry entries. A bad line costs nothing but itself.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "string"))))
    Answer lines(InputStream body, @RequestParam(defaultValue = "facts") String source) {
        SourceReader reader = new SourceReader(SourceProfile.builtIn(source));
        return receive(sink -> reader.read(body, "request", sink));
    }

    @PostMapping(consumes = "application/cloudevents-batch+json")
    @Operation(summary = "Record facts sent as a batch of CloudEvents, each with the fact as its data",
            description = "Every element of the batch gets an answer; its place in the batch stands for the line.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "array"))))
    Answer cloudEvents(InputStream body) {
        SourceReader reader = new SourceReader(SourceProfile.builtIn("facts"));
        return receive(sink -> reader.readCloudEvents(body, "request", sink));
    }

    private Answer receive(Consumer<FactSink> reading) {
        FactLines lines = new FactLines(meters);
        intake.receive(recording -> lines.read(reading, recording), lines);
        return Answer.of(lines);
    }
}
