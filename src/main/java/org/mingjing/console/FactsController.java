package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.door.HttpLimits;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.Intake;
import org.mingjing.drivers.Recording;
import org.mingjing.drivers.TooManyLines;
import org.mingjing.ingest.SourceFormat;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.ingest.SourceReader;
import org.mingjing.ingest.UnreadableSource;
import org.mingjing.people.Allowed;
import org.mingjing.people.Allowed.Caller;
import org.mingjing.people.SourceToken;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
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
    private final HttpLimits limits;
    private final Answers answers;

    FactsController(Intake intake, AssessmentMeters meters, HttpLimits limits, Answers answers) {
        this.answers = answers;
        this.intake = intake;
        this.meters = meters;
        this.limits = limits;
    }

    /** The answer to a batch: counts, and what became of each line. */
    record Answer(long accepted, long duplicate, long conflict, long rejected, List<FactLines.LineResult> lines) {

        static Answer of(FactLines lines, Language language) {
            List<FactLines.LineResult> results = lines.results(language);
            return new Answer(count(results, "accepted"), count(results, "duplicate"), count(results, "conflict"),
                    count(results, "rejected"), results);
        }

        /** The answer to a request of which the rest was not read. */
        ResponseEntity<ProblemDetail> partly(int status, Sentence sentence, Answers answers) {
            ProblemDetail problem = answers.problem(HttpStatusCode.valueOf(status),
                    Sentence.inARow(List.of(sentence, Sentence.of("console.facts-partly"))));
            problem.setProperties(Map.of("accepted", accepted, "duplicate", duplicate, "conflict", conflict, "rejected", rejected,
                    "lines", lines));
            return ResponseEntity.status(status).body(problem);
        }

        private static long count(List<FactLines.LineResult> results, String outcome) {
            return results.stream().filter(result -> result.outcome().equals(outcome)).count();
        }
    }

    @Allowed(to = Caller.SOURCE)
    @PostMapping(consumes = "application/x-ndjson")
    @Operation(summary = "Record facts, one JSON object a line, and assess the cases they touch",
            description = "Lines with a field 'entry' are registry entries. A bad line costs nothing but itself.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "string"))))
    ResponseEntity<?> lines(InputStream body, @RequestHeader(name = "Content-Encoding", required = false) @Nullable String encoding,
            @RequestParam(defaultValue = "facts") String source, SourceToken token) throws IOException {
        return receive(SourceProfile.builtIn(source), new FactsBody(body, encoding, limits), token);
    }

    @Allowed(to = Caller.SOURCE)
    @PostMapping(consumes = "application/cloudevents-batch+json")
    @Operation(summary = "Record facts sent as a batch of CloudEvents, each with the fact as its data",
            description = "Every element of the batch gets an answer; its place in the batch stands for the line.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "array"))))
    ResponseEntity<?> cloudEvents(InputStream body,
            @RequestHeader(name = "Content-Encoding", required = false) @Nullable String encoding, SourceToken token) throws IOException {
        return receive(SourceProfile.builtIn("facts").in(SourceFormat.CLOUDEVENTS), new FactsBody(body, encoding, limits), token);
    }

    private ResponseEntity<?> receive(SourceProfile profile, FactsBody body, SourceToken token) {
        FactLines lines = new FactLines(meters);
        boolean full = !record(profile, body, lines, token);
        Answer answer = Answer.of(lines, answers.language());
        if (full) {
            return answer.partly(413, Sentence.of("console.facts-lines-max", limits.factsLinesMax()), answers);
        }
        return body.refused() == null ? ResponseEntity.ok(answer) : answer.partly(body.status(), body.refused(), answers);
    }

    /**
     * Records the lines of a request and assesses the cases they touch; lines of which nothing can be made cost themselves alone.
     *
     * @return whether all lines were taken; false if there are too many
     * @throws IllegalArgumentException with a sentence, if the request as a whole is something else
     */
    private boolean record(SourceProfile profile, FactsBody body, FactLines lines, SourceToken token) {
        SourceReader reader = new SourceReader(profile);
        try (Recording recording = intake.open(lines, limits.factsLinesMax())) {
            boolean all = read(reader, body, new TokenGate(token, recording), lines);
            recording.finish();
            return all;
        }
    }

    private static boolean read(SourceReader reader, FactsBody body, FactSink sink, FactLines lines) {
        try {
            reader.read(body, "request", sink);
        } catch (TooManyLines e) {
            return false;
        } catch (UnreadableSource e) {
            if (e.line() == 0) {
                throw new WrongInput(e.reason()).because(e);
            }
            lines.brokenOff(e);
        }
        return true;
    }
}
