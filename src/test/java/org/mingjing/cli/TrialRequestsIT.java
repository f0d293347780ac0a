package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Packages sent to be checked are compiled elsewhere, few at a time; the service goes on, and leaves nothing when it ends. */
class TrialRequestsIT {

    private static final Path GOOD = Path.of("src/test/resources/good-package");
    private static final int REQUESTS = 6;

    @Test
    void many_checks_at_once_take_their_turn_and_the_service_answers_meanwhile(@TempDir Path home) throws Exception {
        String body = JsonMapper.shared().writeValueAsString(Map.of("files", files(GOOD)));
        ExecutorService clients = Executors.newFixedThreadPool(REQUESTS);
        try (TestDatabase database = TestDatabase.create();
                RunningService service = RunningService.start(home, "--database-url", database.url())) {
            Callable<HttpResponse<String>> check = () -> service.post("/api/v1/rules/checks", "application/json", body);
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                asked.add(clients.submit(check));
            }
            List<Duration> waits = new ArrayList<>();
            while (asked.stream().anyMatch(one -> !one.isDone())) {
                Instant before = Instant.now();
                assertThat(service.get("/api/v1/rules").statusCode()).isEqualTo(200);
                waits.add(Duration.between(before, Instant.now()));
                Thread.sleep(50);
            }

            waits.sort(null);
            assertThat(waits.get(waits.size() * 9 / 10)).isLessThan(Duration.ofSeconds(1));
            int done = 0;
            for (Future<HttpResponse<String>> one : asked) {
                HttpResponse<String> answer = one.get();
                assertThat(answer.statusCode()).isIn(200, 503);
                if (answer.statusCode() == 200) {
                    assertThat(answer.body()).isEqualTo("[]");
                    done++;
                } else {
                    assertThat(answer.body()).contains("This machine is trying 2 packages already");
                }
            }
            assertThat(done).isPositive();
        } finally {
            clients.shutdownNow();
        }
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }
}
