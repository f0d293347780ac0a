package org.mingjing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A source system sends its own facts with its token, and can do nothing else with it. */
class SourceTokensIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FACT = "{\"source\": \"%s\", \"factId\": \"%s\", \"caseId\": \"C\", \"node\": \"n\", "
            + "\"occurredAt\": \"2026-03-02T09:00:00+08:00\", \"department\": \"%s\"}";
    private static final String TOKENS = "/api/v1/sources/window/tokens";
    private static final Map<String, String> TYPE = Map.of("Content-Type", "application/json");

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.startWith(List.of("-Dmingjing.people.tokens.requests-per-minute-max=40"), folder.resolve("home"));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static JsonNode made(String body) throws Exception {
        HttpResponse<String> made = service.tester().send("POST", TOKENS, TYPE, body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body());
    }

    private static String token(String body) throws Exception {
        return made(body).path("token").asString("");
    }

    private static HttpResponse<String> with(String token, String method, String path, String body) throws Exception {
        return service.stranger().send(method, path, Map.of("Authorization", "Bearer " + token, "Content-Type", "application/x-ndjson"), body);
    }

    @Test
    void facts_of_another_source_or_department_are_rejected_line_by_line_with_the_reason() throws Exception {
        String token = token("{\"departments\": [\"D1\"]}");

        JsonNode answer = JSON.readTree(with(token, "POST", "/api/v1/facts", String.join("\n", FACT.formatted("window", "a1", "D1"),
                FACT.formatted("other", "a2", "D1"), FACT.formatted("window", "a3", "D2"), FACT.formatted("window", "a4", ""),
                "{\"entry\": \"region\", \"code\": \"R\", \"name\": \"R\", \"level\": \"county\", \"parent\": \"\"}")).body());

        assertThat(answer.path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.path("lines")).extracting(line -> line.path("outcome").asString(""))
                .containsExactly("accepted", "rejected", "rejected", "rejected", "rejected");
        assertThat(answer.path("lines")).extracting(line -> line.path("reason").asString("")).satisfiesExactly(
                reason -> assertThat(reason).isEmpty(), reason -> assertThat(reason).contains("source 'other'", "window"),
                reason -> assertThat(reason).contains("department 'D2'"), reason -> assertThat(reason).contains("names no department"),
                reason -> assertThat(reason).contains("registry"));
    }

    @Test
    void a_source_token_does_not_read() throws Exception {
        String token = token("{\"departments\": [\"*\"]}");
        for (String path : List.of("/api/v1/findings", "/api/v1/cases/C", "/api/v1/session", "/api/v1/rules", "/api/v1/facts/conflicts",
                "/actuator/prometheus", "/", "/api/v1/openapi", "/api/v1/sources/window/tokens")) {
            HttpResponse<String> answer = with(token, "GET", path, null);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("for sending facts");
        }
        assertThat(with(token, "POST", "/api/v1/sweeps", "").statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_is_shown_once_listed_without_its_text_and_worth_nothing_when_taken_back() throws Exception {
        JsonNode made = made("{\"departments\": [\"*\"], \"note\": \"the window of the bureau\", \"days\": 30}");
        String token = made.path("token").asString("");
        String id = made.path("made").path("id").asString("");
        assertThat(with(token, "POST", "/api/v1/facts", FACT.formatted("window", "r1", "D1")).statusCode()).isEqualTo(200);

        String listed = service.get(TOKENS).body();
        assertThat(listed).contains(id, "the window of the bureau").doesNotContain(token);
        assertThat(service.tester().send("DELETE", TOKENS + "/" + id, TYPE, null).statusCode()).isEqualTo(204);

        HttpResponse<String> refused = with(token, "POST", "/api/v1/facts", FACT.formatted("window", "r2", "D1"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(service.get("/api/v1/audit/records/" + newest()).body()).contains("source-token", "revoked").doesNotContain(token);
    }

    private static long newest() throws Exception {
        return Long.parseLong(service.get("/api/v1/audit/checkpoint").body().split("\n")[1]) - 1;
    }

    @Test
    void what_is_no_token_is_refused() throws Exception {
        for (String given : List.of("", "mj_nonsense", "x".repeat(2_000))) {
            assertThat(with(given, "POST", "/api/v1/facts", "{}").statusCode()).as(given).isEqualTo(401);
        }
        assertThat(service.stranger().send("POST", "/api/v1/facts", Map.of("Authorization", "Basic eDp5", "Content-Type", "application/x-ndjson"), "{}")
                .statusCode()).isEqualTo(401);
        assertThat(service.stranger().send("POST", "/api/v1/facts", Map.of("Content-Type", "application/x-ndjson"), "{}").statusCode()).isEqualTo(401);
        for (String body : List.of("{}", "{\"departments\": []}", "{\"departments\": \"D1\"}", "{\"departments\": [\"D1\"], \"days\": 9999}",
                "{\"departments\": [\"D1\"], \"days\": \"x\"}", "{\"departments\": [\"D1\"], \"kind\": \"all\"}", "{\"department\": [\"D1\"]}",
                "{\"departments\": [\"D1\"], \"registry\": \"yes\"}")) {
            assertThat(service.tester().send("POST", TOKENS, TYPE, body).statusCode()).as(body).isEqualTo(400);
        }
    }

    @Test
    void a_token_for_metrics_reads_metrics_and_nothing_else() throws Exception {
        String token = token("{\"kind\": \"metrics\"}");

        assertThat(with(token, "GET", "/actuator/prometheus", null).body()).contains("mingjing_facts_total");
        assertThat(with(token, "POST", "/api/v1/facts", "{}").statusCode()).isEqualTo(403);
        assertThat(with(token, "GET", "/api/v1/findings", null).statusCode()).isEqualTo(403);
        assertThat(service.stranger().send("GET", "/actuator/prometheus", Map.of(), null).statusCode()).isEqualTo(401);
        assertThat(service.stranger().send("GET", "/actuator/health", Map.of(), null).statusCode()).isEqualTo(200);
    }

    @Test
    void more_requests_than_a_minute_has_room_for_are_told_when_to_come_back() throws Exception {
        String token = token("{\"departments\": [\"*\"]}");
        HttpResponse<String> answer = with(token, "POST", "/api/v1/facts", "{}");
        for (int i = 0; i < 100 && answer.statusCode() == 200; i++) {
            answer = with(token, "POST", "/api/v1/facts", "{}");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0"))).isBetween(1, 60);
    }
}
