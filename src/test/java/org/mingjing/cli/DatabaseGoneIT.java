package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.postgres.EmbeddedServer;
import tools.jackson.databind.json.JsonMapper;

/** The service says so while its database does not answer, at once and in its own words. */
class DatabaseGoneIT {

    private static final int ASKED_MAX = 200;
    private static final String FACT = "{\"source\":\"s\",\"factId\":\"F\",\"caseId\":\"C\",\"node\":\"accept\","
            + "\"occurredAt\":\"2024-03-04T10:00:00+08:00\",\"department\":\"d\",\"official\":\"o\"}";

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
            // The token is made while there is a database.
            assertThat(service.post("/api/v1/facts", "application/x-ndjson", "{}").statusCode()).isEqualTo(200);
            external.close();

            assertSaysSo(service);
            assertThat(service.said()).contains("The database does not answer").doesNotContain("\tat ");
        }
    }

    @Test
    void an_embedded_database_that_was_killed_is_started_again_and_nothing_is_up_over_a_dead_one() throws Exception {
        Path home = folder.resolve("home");
        try (RunningService service = RunningService.start(home)) {
            assertThat(service.postFacts(List.of(FACT)).statusCode()).isEqualTo(200);
            assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);

            kill(home);

            int cases = 0;
            for (int asked = 0; cases != 200 && asked < ASKED_MAX; asked++) {
                cases = service.get("/api/v1/cases/C").statusCode();
                assertThat(cases).isIn(200, 503);
                if (service.get("/actuator/health").statusCode() == 200 && cases != 200) {
                    // A connection of the pool may still have to be found broken, but no more than that.
                    cases = eventuallyFound(service);
                }
                Thread.sleep(100);
            }
            assertThat(cases).as("what was acknowledged before").isEqualTo(200);
            assertThat(service.said()).contains("The database had died and was started again; it kept all that was recorded.");
        }
    }

    private static int eventuallyFound(RunningService service) throws Exception {
        for (int again = 0; again < 5; again++) {
            Thread.sleep(500);
            if (service.get("/api/v1/cases/C").statusCode() == 200) {
                return 200;
            }
        }
        assertThat(service.get("/actuator/health").statusCode()).as("up over a dead one").isEqualTo(503);
        return 503;
    }

    @Test
    void a_service_whose_embedded_database_cannot_be_started_again_ends_with_a_sentence_and_1() throws Exception {
        Path home = folder.resolve("home");
        try (RunningService service = RunningService.start(home)) {
            Files.writeString(home.resolve("postgres/data/postgresql.conf"), "\nno_such_setting = on\n", StandardOpenOption.APPEND);

            kill(home);

            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.said()).contains("The database died and cannot be started again, so the service ends. ")
                    .doesNotContain("\tat ");
        }
    }

    private static void kill(Path home) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0).strip());
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
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
        assertUnavailable(service.post("/api/v1/facts/conflicts/1/reviews", "application/json", "{}"));
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(new JsonMapper().readTree(answer.body()).path("detail").asString("")).contains("The database does not answer")
                .doesNotContain("HikariPool", "Connection refused", "total=", "mingjing -");
    }
}
