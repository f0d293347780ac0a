package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.ledger.postgres.EmbeddedServer;
import tools.jackson.databind.json.JsonMapper;

/** The service says so while its database does not answer, at once and in its own words. */
class DatabaseGoneIT {

    private static final Duration WITHIN = Duration.ofSeconds(20);
    private static final int ASKED_MAX = 200;

    @TempDir
    Path folder;

    @Test
    void health_is_down_when_an_external_database_was_stopped_and_up_before() throws Exception {
        EmbeddedServer external = EmbeddedServer.tryStart(folder.resolve("external"));
        String url = external.address().url() + "?user=" + external.address().user() + "&password=" + external.address().password();
        try (RunningService service = RunningService.start(folder.resolve("home"), "--database-url", url)) {
            assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(service.get("/actuator/prometheus").body()).contains("hikaricp_connections_active{pool=\"mingjing\"}",
                    "hikaricp_connections_max{pool=\"mingjing\"} 8.0", "hikaricp_connections_pending");
            external.close();

            assertSaysSo(service);
        }
    }

    @Test
    void health_is_never_up_over_an_embedded_database_that_was_killed() throws Exception {
        Path home = folder.resolve("home");
        try (RunningService service = RunningService.start(home)) {
            assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
            kill(home);
            Instant until = Instant.now().plus(WITHIN);
            for (int asked = 0; asked < ASKED_MAX && Instant.now().isBefore(until); asked++) {
                assertNotUpOverADeadOne(service);
                Thread.sleep(100);
            }
        }
    }

    /** Either it says that the database is gone, or the database is there again, or the service has ended by itself. */
    private static void assertNotUpOverADeadOne(RunningService service) throws InterruptedException {
        try {
            if (service.get("/actuator/health").statusCode() == 200) {
                // A connection of the pool may still have to be found broken.
                HttpResponse<String> cases = service.get("/api/v1/cases/nobody");
                for (int again = 0; again < 3 && cases.statusCode() != 404; again++) {
                    Thread.sleep(1_000);
                    cases = service.get("/api/v1/cases/nobody");
                }
                assertThat(cases.statusCode()).as(cases.body()).isIn(404, 503);
                assertThat(cases.statusCode() == 404 || service.get("/actuator/health").statusCode() == 503)
                        .as("up over a dead one").isTrue();
            }
        } catch (IOException ended) {
            assertThat(ended).hasMessageNotContaining("HTTP/1.1 500");
        }
    }

    private static void kill(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            Path pidFile = files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
        }
    }

    private static void assertSaysSo(RunningService service) throws Exception {
        HttpResponse<String> health = service.get("/actuator/health");
        for (int asked = 0; asked < ASKED_MAX && health.statusCode() == 200; asked++) {
            Thread.sleep(100);
            health = service.get("/actuator/health");
        }
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("DOWN");
        Instant before = Instant.now();
        for (String address : new String[] {"/api/v1/cases/x", "/api/v1/audit/checkpoint", "/api/v1/findings",
            "/api/v1/index/department", "/api/v1/facts/conflicts", "/api/v1/findings/data-faults",
            "/api/v1/rules/cn-licensing@1.0.0/adoptions"}) {
            assertUnavailable(service.get(address));
        }
        assertUnavailable(service.post("/api/v1/facts", "application/x-ndjson", "{}"));
        assertUnavailable(service.post("/api/v1/sweeps", "application/json", ""));
        assertUnavailable(service.post("/api/v1/rules/cn-licensing@1.0.0/adoptions", "application/json", ""));
        assertUnavailable(service.post("/api/v1/facts/conflicts/1/reviews", "application/json", "{\"by\": \"Li\"}"));
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(new JsonMapper().readTree(answer.body()).path("detail").asString("")).contains("The database does not answer")
                .doesNotContain("HikariPool", "Connection refused", "total=", "mingjing -");
    }
}
