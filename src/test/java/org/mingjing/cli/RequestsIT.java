package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing in a request is skipped: what is not understood is refused with a sentence that names it. */
class RequestsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NDJSON = "application/x-ndjson";

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.start(folder.resolve("home"));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void every_route_refuses_what_it_does_not_declare() throws Exception {
        JsonNode paths = JSON.readTree(service.get("/api/v1/openapi").body()).path("paths");
        assertThat(paths.size()).isGreaterThan(12);
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            String address = path.getKey().replaceAll("\\{[^}]*}", "1");
            for (Map.Entry<String, JsonNode> route : path.getValue().properties()) {
                String method = route.getKey();
                assertRefused(ask(method, address + "?nonsense=1"), "'nonsense'");
                assertRefused(ask(method, address + "?=1"), "''");
                assertRefused(ask(method, address + ";a=b"), "%3B");
                for (JsonNode parameter : route.getValue().path("parameters")) {
                    if (parameter.path("in").asString("").equals("query")) {
                        assertAsksForOnce(method, address, parameter.path("name").asString(""));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health?nonsense=1", "/actuator?nonsense", "/actuator/prometheus?nonsense=1",
        "/actuator/prometheus?includedNames=jvm_memory_used_bytes&nonsense=1", "/actuator/health?%6Eonsense=1"})
    void what_observers_ask_is_looked_at_in_the_same_way(String address) throws Exception {
        assertRefused(service.get(address), "'nonsense'");
    }

    @Test
    void observers_may_ask_for_what_is_known() throws Exception {
        assertThat(service.get("/actuator/prometheus?includedNames=jvm_memory_used_bytes").statusCode()).isEqualTo(200);
    }

    private static void assertAsksForOnce(String method, String address, String name) throws Exception {
        assertRefused(ask(method, address + "?" + name + "=1&" + name + "=1"), "'" + name + "' is given 2 times");
        assertRefused(ask(method, address + "?" + name + "="), "'" + name + "' has no value");
        assertRefused(ask(method, address + "?" + name), "'" + name + "' has no value");
        assertRefused(ask(method, address + "?" + name + "=%20"), "'" + name + "' has no value");
        assertRefused(ask(method, address + "?" + name.toUpperCase(java.util.Locale.ROOT) + "S=1"), "did you mean '" + name + "'?");
    }

    private static HttpResponse<String> ask(String method, String address) throws Exception {
        return switch (method) {
            case "get" -> service.get(address);
            case "post" -> service.post(address, address.startsWith("/api/v1/facts") ? NDJSON
                    : address.contains("/attachments") ? "application/octet-stream" : "application/json", "");
            default -> service.tester().send(method.toUpperCase(java.util.Locale.ROOT), address, Map.of("Content-Type", "application/json"), "");
        };
    }

    private static void assertRefused(HttpResponse<String> response, String sentence) {
        assertThat(response.statusCode()).as(response.uri() + " " + response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(detail(response)).as(response.uri().toString()).contains(sentence)
                .doesNotContain("Exception", "java.", "Failed to convert", "No static resource");
    }

    private static String detail(HttpResponse<String> response) {
        return JSON.readTree(response.body()).path("detail").asString("");
    }

    @Test
    void an_offset_with_a_plus_is_understood_in_every_time() throws Exception {
        service.post("/api/v1/facts", NDJSON, """
                {"source":"s","factId":"t1","caseId":"timed","node":"n","occurredAt":"2026-01-05T09:00:00+08:00"}""");
        for (String time : List.of("2026-01-06T09:00:00+08:00", "2026-01-06T09:00:00%2B08:00", "2026-01-06T09:00:00%2b08:00",
                "2026-01-06T09:00:00%2008:00", "2026-01-06T01:00:00Z", "2026-01-06T09:00:00.000+08:00")) {
            assertThat(service.get("/api/v1/cases/timed/clocks?asOf=" + time).statusCode()).as(time).isEqualTo(200);
            assertThat(service.post("/api/v1/sweeps?asOf=" + time, "application/json", "").body()).as(time)
                    .contains("\"asOf\":\"2026-01-06T01:00:00Z\"");
            assertThat(service.post("/api/v1/replays?from=" + time + "&to=" + time + "&knownAt=" + time, "application/json", "")
                    .statusCode()).as(time).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-01-06", "2026-01-06T09:00:00", "2026-13-06T09:00:00Z", "2026-02-30T09:00:00Z",
        "%2B999999999-01-01T00:00:00Z", "-999999999-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-01-01T00:00:00Z", "0", "null",
        "2026-01-06T09:00:00-08%3A00%20x", "%00", "%F0%9F%98%80", "2026-01-06T09:00:00%2B99:00"})
    void a_time_that_is_none_or_far_off_is_refused_in_every_parameter(String time) throws Exception {
        assertRefused(service.get("/api/v1/cases/timed/clocks?asOf=" + time), "'asOf'");
        assertRefused(service.post("/api/v1/sweeps?asOf=" + time, "application/json", ""), "'asOf'");
        for (String name : List.of("from", "to", "knownAt")) {
            assertRefused(service.post("/api/v1/replays?" + name + "=" + time, "application/json", ""), "'" + name + "'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2026-02-30", "%2B999999999-01-01", "-0001-01-01", "0000-01-01", "9999-12-31", "2026-1-1",
        "2026-01-06T09:00:00Z"})
    void a_day_that_is_none_or_far_off_is_refused(String day) throws Exception {
        assertRefused(service.get("/api/v1/index/department?at=" + day), "'at'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "99999999999999999999", "-99999999999999999999", "x", "1.5", "0x10", "%D9%A1x", "1e3", "-9223372036854775808"})
    void a_record_number_that_is_none_is_refused(String number) throws Exception {
        HttpResponse<String> answer = service.get("/api/v1/audit/records/" + number);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(service.get("/api/v1/audit/records/9223372036854775807").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "1", "\"x\"", "{}", "{\"files\":null}", "{\"files\":[]}", "{\"files\":{\"a\":null}}",
        "{\"files\":{\"a\":1}}", "{\"file\":{}}", "{\"files\":{},\"more\":1}", "{\"files\":{},\"files\":{}}", "{", "nonsense", "{} {}",
        "{\"files\":{\"a\":\"x\",\"a\":\"y\"}}", "{\"files\":\"x\"}", "\u0000"})
    void a_draft_that_is_none_is_refused(String body) throws Exception {
        assertRefused(service.post("/api/v1/rules/checks", "application/json", body), "");
    }

    @Test
    void a_misspelt_field_is_told_with_the_nearest_known_one() throws Exception {
        assertRefused(service.post("/api/v1/rules/checks", "application/json", "{\"flies\":{}}"), "did you mean 'files'?");
        assertRefused(service.post("/api/v1/audit/verifications", "application/json", "{\"checkpoint\":[]}"),
                "did you mean 'checkpoints'?");
    }

    @Test
    void deep_nesting_is_refused_in_every_body() throws Exception {
        for (int depth : List.of(100, 3_000, 100_000)) {
            String deep = "[".repeat(depth) + "]".repeat(depth);
            String deepObject = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
            for (String body : List.of(deep, deepObject, "{\"files\":" + deep + "}", "[".repeat(depth))) {
                assertRefused(service.post("/api/v1/rules/checks", "application/json", body), "");
                assertRefused(service.post("/api/v1/replays", "application/json", body), "");
                assertRefused(service.post("/api/v1/sweeps", "application/json", body), "");
                assertRefused(service.post("/api/v1/audit/verifications", "application/json", body), "");
                assertThat(service.post("/api/v1/facts", "application/cloudevents-batch+json", body).statusCode())
                        .isIn(200, 400);
                JsonNode answer = JSON.readTree(service.post("/api/v1/facts", NDJSON, body + "\n{\"attributes\":" + deep + "}\n").body());
                assertThat(answer.path("rejected").asInt()).as(answer.toString()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_body_is_refused_where_none_is_looked_at() throws Exception {
        for (String route : List.of("/api/v1/sweeps", "/api/v1/replays")) {
            for (String body : List.of("null", "[]", "1", "{\"asOf\":\"2026-01-01T00:00:00Z\"}", "nonsense")) {
                assertRefused(service.post(route, "application/json", body), "");
            }
            assertThat(service.post(route, "application/json", "").statusCode()).isEqualTo(200);
            assertThat(service.post(route, "application/json", "{}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void checkpoints_are_taken_as_they_were_written_or_in_a_list() throws Exception {
        service.post("/api/v1/facts", NDJSON, """
                {"source":"s","factId":"v1","caseId":"v","node":"n","occurredAt":"2026-01-05T09:00:00+08:00"}""");
        String note = service.get("/api/v1/audit/checkpoint").body();
        String json = JSON.writeValueAsString(Map.of("checkpoints", List.of(note)));
        String route = "/api/v1/audit/verifications";

        assertThat(service.post(route, "application/octet-stream", note).body()).contains("\"anchors\":1");
        assertThat(service.post(route, "application/json", json).body()).contains("\"anchors\":1");
        assertThat(service.post(route, "application/json", "").body()).contains("\"anchors\":0");
        assertRefused(service.post(route, "application/json", note), "JSON");
        assertRefused(service.post(route, "application/octet-stream", "nonsense"), "");
        assertRefused(service.post(route, "application/json", "{\"checkpoints\":[1]}"), "list of texts");
        assertRefused(service.post(route, "application/json", "{\"checkpoints\":null}"), "list of texts");
        assertRefused(service.post(route, "application/x-ndjson", note), "octet-stream");
    }

    @Test
    void an_instant_that_is_still_to_come_is_refused_by_a_sweep() throws Exception {
        assertRefused(service.post("/api/v1/sweeps?asOf=2190-01-01T00:00:00Z", "application/json", ""), "still to come");
    }

    @Test
    void every_id_that_is_taken_opens_its_case() throws Exception {
        List<String> ids = List.of("a/b", "/a", "a/", "a//b", "a\\b", "\\", "a%b", "%2F", "%252F", "a;b", ";", "a?b", "a#b", "a b", "\u6848\u4ef6-1",
                "a+b", "a&b=c", "a..b", "../x", "a/../b", "..\\x", ".hidden", "a:b", "a@b", "a|b", "[a]", "{id}", "a\"b", "a'b", "<a>", "a,b",
                "\ud83d\ude00", "clocks", "a/clocks", "*", "**", "~", "$", "`");
        int number = 0;
        for (String id : ids) {
            String fact = JSON.writeValueAsString(Map.of("source", "ids", "factId", "i" + number++, "caseId", id, "node", "n",
                    "occurredAt", "2026-01-05T09:00:00+08:00"));
            HttpResponse<String> taken = service.post("/api/v1/facts", NDJSON, fact);
            if (!taken.body().contains("\"accepted\":1")) {
                continue;
            }
            for (String address : List.of("/api/v1/cases/" + encoded(id), "/api/v1/cases?id=" + encoded(id))) {
                HttpResponse<String> one = service.get(address);
                assertThat(one.statusCode()).as(id + " " + one.body()).isEqualTo(200);
                assertThat(JSON.readTree(one.body()).path("case").asString("")).isEqualTo(id);
            }
            for (String address : List.of("/api/v1/cases/" + encoded(id) + "/clocks", "/api/v1/clocks?case=" + encoded(id))) {
                assertThat(service.get(address).statusCode()).as(address).isEqualTo(200);
            }
            assertThat(service.get("/api/v1/cases/" + encoded(id + "-unknown")).statusCode()).as(id).isEqualTo(404);
        }
        assertThat(JSON.readTree(service.get("/api/v1/cases?id=" + encoded("a/b")).body()).path("facts")).hasSize(1);
    }

    @Test
    void an_id_that_an_address_takes_for_a_folder_opens_by_its_parameter() throws Exception {
        for (String id : List.of(".", "..", "...")) {
            String taken = service.post("/api/v1/facts", NDJSON, JSON.writeValueAsString(Map.of("source", "dots", "factId", "d" + id,
                    "caseId", id, "node", "n", "occurredAt", "2026-01-05T09:00:00+08:00"))).body();
            assertThat(taken).contains("\"accepted\":1");
            assertThat(service.get("/api/v1/cases?id=" + id).statusCode()).isEqualTo(200);
            assertThat(service.get("/api/v1/clocks?case=" + id).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_package_or_a_grouping_that_is_none_is_told_whatever_it_is_called() throws Exception {
        for (String name : List.of("a/b@1", "../x@1", "a\\b@1", "a%b@1", "a;b@1", "\u6848@1", "a b@1")) {
            assertThat(service.get("/api/v1/rules/" + encoded(name)).statusCode()).as(name).isIn(400, 404);
            assertThat(service.get("/api/v1/index/" + encoded(name)).statusCode()).as(name).isEqualTo(400);
            assertThat(service.get("/api/v1/findings?package=" + encoded(name), "text/csv").statusCode()).as(name).isIn(200, 400, 404);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
