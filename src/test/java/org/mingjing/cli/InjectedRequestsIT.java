package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.assess.InjectionBatch;
import org.mingjing.assess.Injections;
import org.mingjing.assess.Injections.Attempt;
import org.mingjing.ledger.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The injection suite over REST, in packages sent to be checked and in facts. The mark is the end of the process in which it is
 * left, so that neither a check nor the service would answer; meanwhile the service answers everybody else.
 */
class InjectedRequestsIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MARK = "org.mingjing.words.Deed.done() == \"\"";
    private static final List<Attempt> ATTEMPTS = Injections.all(MARK);
    private static final int FILES_AT_ONCE = 180;
    private static final int SENDERS = 2;
    private static final List<String> PAGES =
            List.of("/actuator/health", "/api/v1/findings", "/api/v1/rules", "/api/v1/findings/failed", "/api/v1/cases/C1");

    @Test
    void no_text_in_any_position_leaves_a_mark_and_the_service_answers_throughout(@TempDir Path home) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try (TestDatabase database = TestDatabase.create();
                RunningService service = RunningService.start(home, "--database-url", database.url(), "--rules",
                        Path.of("src/test/resources/good-package").toString())) {
            facts(service);
            try (AnswerTimes times = new AnswerTimes(service, PAGES)) {
                List<Callable<Void>> requests = new ArrayList<>();
                InjectionBatch.of(ATTEMPTS, FILES_AT_ONCE).forEach(batch -> requests.add(() -> refused(service, batch)));
                Injections.together(MARK).forEach(files -> requests.add(() -> answered(service, files)));
                // What no process is needed for.
                ATTEMPTS.stream().filter(attempt -> attempt.file().endsWith(".yaml") && !attempt.isText())
                        .forEach(attempt -> requests.add(() -> answered(service, attempt.files())));
                for (Future<Void> sent : senders.invokeAll(requests)) {
                    sent.get();
                }
                times.assertPrompt();
            }
            assertThat(service.get("/api/v1/findings/failed").body().lines()).hasSize(1);
        } finally {
            senders.shutdownNow();
        }
    }

    private static Void refused(RunningService service, InjectionBatch batch) throws Exception {
        Set<String> refused = new TreeSet<>();
        for (JsonNode problem : JSON.readTree(checked(service, batch.files()).body())) {
            if (problem.path("severity").asString("").equals("ERROR")) {
                refused.add(problem.path("file").asString(""));
            }
        }
        batch.attempts().forEach((file, attempt) -> assertThat(refused).as(attempt.toString()).contains(file));
        return null;
    }

    private static Void answered(RunningService service, Map<String, String> files) throws Exception {
        assertThat(JSON.readTree(checked(service, files).body()).isArray()).isTrue();
        return null;
    }

    private static HttpResponse<String> checked(RunningService service, Map<String, String> files) throws Exception {
        HttpResponse<String> answer =
                service.post("/api/v1/rules/checks", "application/json", JSON.writeValueAsString(Map.of("files", files)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** Each text in each field of a fact, and each case decided. */
    private static void facts(RunningService service) throws Exception {
        List<String> lines = new ArrayList<>();
        Set<String> texts = ATTEMPTS.stream().map(Attempt::text).collect(Collectors.toCollection(TreeSet::new));
        lines.add(line(Map.of()));
        for (String text : texts) {
            for (String field : List.of("factId", "caseId", "power", "node", "phase", "department", "post", "official", "region")) {
                lines.add(line(Map.of(field, text)));
            }
            lines.add(line(Map.of("factId", "A" + lines.size(), "attributes", Map.of(text, text))));
        }
        HttpResponse<String> answer = service.postFacts(lines);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("accepted").asInt()).isGreaterThan(texts.size());
    }

    private static String line(Map<String, Object> instead) {
        Map<String, Object> fact = new java.util.TreeMap<>(Map.of("source", "s", "factId", "F" + instead, "caseId", "C1", "node", "decision",
                "occurredAt", "2024-03-04T10:00:00+08:00", "department", "d", "official", "o"));
        fact.put("factId", "F" + Integer.toHexString(instead.hashCode()));
        fact.putAll(instead);
        return JSON.writeValueAsString(fact);
    }
}
