package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who comes in: whoever asks for this service by its own name, and no page of another. */
class DoorsIT {

    private static final List<String> ADDRESSES = List.of("/", "/actuator/health", "/actuator/prometheus", "/actuator",
            "/api/v1/openapi", "/api/v1/rules", "/api/v1/cases/x", "/api/v1/findings", "/error", "/nothing/here", "/%00", "/a;b/..%2f");
    private static final String FACT = "{\"source\":\"s\",\"factId\":\"%s\",\"caseId\":\"door\",\"node\":\"n\","
            + "\"occurredAt\":\"2026-01-05T09:00:00+08:00\"}";

    @TempDir
    static Path folder;

    private static RunningService service;
    private static RawHttp http;
    private static String own;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.startWith(List.of(), folder.resolve("home"));
        http = new RawHttp(service.port());
        own = "Host: localhost:" + service.port();
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:PORT", "LocalHost:PORT", "localhost.:PORT", "127.0.0.1:PORT", "[::1]:PORT",
        "[0:0:0:0:0:0:0:1]:PORT"})
    void the_names_of_this_machine_come_in(String host) throws Exception {
        RawHttp.Answer answer = get("/api/v1/rules", "Host: " + host.replace("PORT", "" + service.port()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example:PORT", "evil.example", "localhost", "localhost:80", "localhost:1", "127.0.0.1",
        "127.0.0.2:PORT", "0.0.0.0:PORT", "[::]:PORT", "localhost.evil.example:PORT", "evil-localhost:PORT", "127.0.0.1.:PORT",
        "127.0.0.1.evil.example:PORT", "127.1:PORT", "2130706433:PORT", "localhost:0PORT", "localhost..:PORT", "localhost:",
        "mingjing:PORT"})
    void another_host_is_misdirected_on_every_address(String host) throws Exception {
        for (String address : ADDRESSES) {
            RawHttp.Answer answer = get(address, "Host: " + host.replace("PORT", "" + service.port()));

            assertThat(answer.status()).as(host + address + answer.text()).isIn(400, 421);
            assertProblem(answer, answer.status());
        }
        assertThat(get("/api/v1/rules", "Host: " + host.replace("PORT", "" + service.port())).status()).isIn(400, 421);
    }

    @Test
    void a_request_with_no_host_or_two_or_a_trick_in_it_does_not_come_in() throws Exception {
        String foreign = "Host: evil.example:" + service.port();
        assertThat(http.exactly("GET /api/v1/rules HTTP/1.0\r\n\r\n").status()).isEqualTo(421);
        assertThat(get("/api/v1/rules").status()).isIn(400, 421);
        assertThat(get("/api/v1/rules", own, foreign).status()).isIn(400, 421);
        assertThat(get("/api/v1/rules", foreign, own).status()).isIn(400, 421);
        assertThat(get("/api/v1/rules", own, own).status()).isIn(400, 421);
        assertThat(get("/api/v1/rules", "Host: a@localhost:" + service.port()).status()).isIn(400, 421);
        assertThat(get("/api/v1/rules", "Host: localhost:" + service.port() + "@evil.example").status()).isIn(400, 421);
        assertThat(get("/api/v1/rules", "Host: localhost:" + service.port() + " evil.example").status()).isIn(400, 421);
        assertThat(get("http://evil.example/api/v1/rules", own).status()).isIn(400, 421);
        assertThat(get("http://evil.example/api/v1/rules", "Host: evil.example").status()).isIn(400, 421);
        assertThat(get("http://localhost:" + service.port() + "/api/v1/rules", own).status()).isEqualTo(200);
    }

    @Test
    void what_a_proxy_says_about_the_host_is_not_believed() throws Exception {
        for (String said : List.of("X-Forwarded-Host: localhost:" + service.port(), "Forwarded: host=localhost:" + service.port(),
                "X-Forwarded-Port: " + service.port(), "X-Host: localhost:" + service.port(),
                "X-HTTP-Host-Override: localhost:" + service.port())) {
            assertThat(get("/api/v1/rules", "Host: evil.example:" + service.port(), said).status()).as(said).isEqualTo(421);
        }
        assertThat(get("/api/v1/rules", own, "X-Forwarded-Host: evil.example").status()).isEqualTo(200);
    }

    @Test
    void a_page_of_another_is_forbidden_on_every_address_and_with_every_method() throws Exception {
        List<String> foreign = List.of("Origin: http://evil.example", "Origin: null", "Origin: http://localhost:1",
                "Origin: https://localhost", "Origin: http://localhost.evil.example:" + service.port(), "Origin: localhost:"
                + service.port(), "Origin: file://", "Origin: ", "Origin: http://localhost:" + service.port() + "/",
                "Origin: http://a@localhost:" + service.port(), "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: Cross-Site", "Sec-Fetch-Site: something-new");
        for (String header : foreign) {
            for (String address : ADDRESSES) {
                RawHttp.Answer answer = get(address, own, header);
                assertThat(answer.status()).as(header + " " + address + answer.text()).isIn(400, 403);
                assertProblem(answer, answer.status());
            }
            assertThat(get("/api/v1/rules", own, header).status()).as(header).isEqualTo(403);
            for (String method : List.of("POST", "OPTIONS", "PUT", "DELETE")) {
                assertThat(http.send(method + " /api/v1/sweeps HTTP/1.1", List.of(own, header, "Content-Type: application/json",
                        "Content-Length: 0"), "").status()).as(method + header).isEqualTo(403);
            }
        }
        assertThat(get("/api/v1/rules", own, "Origin: http://localhost:" + service.port(), "Origin: http://evil.example").status())
                .isEqualTo(403);
    }

    @Test
    void a_page_of_its_own_and_an_address_typed_by_hand_come_in() throws Exception {
        assertThat(get("/api/v1/rules", own, "Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate").status()).isEqualTo(200);
        assertThat(get("/api/v1/rules", own, "Sec-Fetch-Site: same-origin", "Origin: http://localhost:" + service.port())
                .status()).isEqualTo(200);
    }

    @Test
    void a_link_that_is_followed_from_elsewhere_leads_to_pages_and_to_nothing_else() throws Exception {
        String[] followed = {own, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"};
        for (String page : List.of("/", "/hall/warnings", "/mine?x=1", "/sign-in")) {
            assertThat(get(page, followed).status()).as(page).isIn(200, 404);
        }
        for (String none : List.of("/api/v1/rules", "/api/v1/session", "/actuator/health", "/api/v1/warnings/x/attachments/y", "/%61pi/v1/rules",
                "//api/v1/rules", "/api/v1/session/callback/..")) {
            assertThat(get(none, followed).status()).as(none).isIn(400, 403);
        }
        for (String embedded : List.of("iframe", "image", "script", "embed", "object", "empty", "")) {
            assertThat(get("/", own, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: " + embedded).status())
                    .as(embedded).isEqualTo(403);
        }
        assertThat(get("/", own, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: document").status()).isEqualTo(403);
        assertThat(get("/", own, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document",
                "Origin: http://evil.example").status()).isEqualTo(403);
        assertThat(http.send("POST / HTTP/1.1", List.of(own, "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate",
                "Sec-Fetch-Dest: document", "Content-Type: application/json", "Content-Length: 0"), "").status()).isEqualTo(403);
    }

    @Test
    void facts_in_a_type_that_a_form_can_send_are_refused_and_not_recorded() throws Exception {
        List<String> types = new ArrayList<>(List.of("text/plain", "text/plain; charset=utf-8", "TEXT/PLAIN", "Text/Plain;a=b",
                "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "", " ", "text/plain, application/x-ndjson",
                "text/plain;application/x-ndjson", "*/*", "application", "application/json"));
        for (String type : types) {
            RawHttp.Answer answer = postFact(type.isEmpty() ? List.of() : List.of("Content-Type: " + type));
            assertThat(answer.status()).as(type + answer.text()).isEqualTo(415);
            assertProblem(answer, 415);
        }
        assertThat(postFact(List.of("Content-Type: application/x-ndjson", "Content-Type: text/plain")).status()).isEqualTo(415);
        assertThat(service.get("/api/v1/cases/door").statusCode()).isEqualTo(404);
        assertThat(postFact(List.of("Content-Type: application/x-ndjson; charset=utf-8")).status()).isEqualTo(200);
        assertThat(service.get("/api/v1/cases/door").statusCode()).isEqualTo(200);
    }

    @Test
    void no_route_that_does_something_takes_what_a_form_can_send() throws Exception {
        for (String route : List.of("/api/v1/sweeps", "/api/v1/replays", "/api/v1/audit/verifications", "/api/v1/rules/checks",
                "/api/v1/facts")) {
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
                for (String body : List.of("", "{\"files\":{}}")) {
                    assertThat(http.send("POST " + route + " HTTP/1.1", List.of(own, "Content-Type: " + type,
                            "Content-Length: " + body.length()), body).status()).as(route + type).isEqualTo(415);
                }
            }
            assertThat(http.send("POST " + route + " HTTP/1.1", List.of(own, "Content-Length: 0",
                    "User-Agent: Mozilla/5.0 (X11)"), "").status()).as(route).isEqualTo(415);
        }
        List<String> signed = new ArrayList<>(List.of(own, "Content-Length: 0"));
        assertThat(http.send("POST /api/v1/sweeps HTTP/1.1", signed, "").status()).isEqualTo(401);
        signed.addAll(signedIn());
        assertThat(http.send("POST /api/v1/sweeps HTTP/1.1", signed, "").status()).isEqualTo(200);
    }

    @Test
    void an_address_that_cannot_be_read_is_never_answered_with_a_page() throws Exception {
        for (String line : List.of("GET /a b HTTP/1.1", "GET /[x] HTTP/1.1", "GET /%zz HTTP/1.1", "GET /%00 HTTP/1.1",
                "GET /\\ HTTP/1.1", "GET /../../etc/passwd HTTP/1.1", "GET / HTTP/9.9", "G\u00c4T / HTTP/1.1", "GET nothing HTTP/1.1",
                "TRACE / HTTP/1.1", "CONNECT x:1 HTTP/1.1", "BREW / HTTP/1.1", "GET /error HTTP/1.1", "GET /api/v1/nothing HTTP/1.1",
                "POST /api/v1/rules HTTP/1.1", "GET /" + "x".repeat(20_000) + " HTTP/1.1", "GET /actuator/nothing HTTP/1.1",
                "GET /api/v1/cases/ HTTP/1.1", "GET /api/v1/cases/%C3 HTTP/1.1", "PUT /api/v1/facts HTTP/1.1", "nonsense")) {
            for (String accept : List.of("*/*", "text/html,application/xhtml+xml", "image/png")) {
                assertIsNoPage(http.send(line, List.of(own, "Accept: " + accept), ""), line);
            }
        }
        assertIsNoPage(get("/", own, "X: " + "x".repeat(20_000)), "a long header");
        assertIsNoPage(get("/", own, "X\u0000: x"), "a header with NUL");
        assertIsNoPage(get("/", own, "Content-Length: -1"), "a negative length");
        assertIsNoPage(get("/", own, "Content-Length: 1", "Content-Length: 2"), "two lengths");
        assertIsNoPage(get("/", own, "Transfer-Encoding: strange"), "a strange encoding");
    }

    private static void assertIsNoPage(RawHttp.Answer answer, String asked) {
        assertThat(answer.status()).as(asked + answer.text()).isBetween(400, 505).isNotEqualTo(500);
        assertThat(answer.text()).as(asked).doesNotContainIgnoringCase("<html", "tomcat", "exception", "text/html");
        if (!answer.body().isEmpty()) {
            assertProblem(answer, answer.status());
        }
    }

    private static void assertProblem(RawHttp.Answer answer, int status) {
        assertThat(answer.head()).containsIgnoringCase("Content-Type: application/problem+json");
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString("")).isNotBlank();
    }

    private static RawHttp.Answer postFact(List<String> headers) throws Exception {
        String body = FACT.formatted("door-1");
        List<String> all = new ArrayList<>(headers);
        all.add(own);
        all.add("Authorization: " + service.tester().bearer("s"));
        all.add("Content-Length: " + body.length());
        return http.send("POST /api/v1/facts HTTP/1.1", all, body);
    }

    private static RawHttp.Answer get(String address, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(signedIn());
        return http.send("GET " + address + " HTTP/1.1", all, "");
    }

    private static List<String> signedIn() {
        return service.tester().headers().entrySet().stream().map(header -> header.getKey() + ": " + header.getValue()).toList();
    }
}
