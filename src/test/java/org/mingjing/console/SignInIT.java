package org.mingjing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sign-in as people meet it, and as those who have no business here try it. */
class SignInIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> EVERYTHING = Map.of("kind", "everything");
    private static final Map<String, String> TYPE = Map.of("Content-Type", "application/json");

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(folder.resolve("home"));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static SignedInClient somebody(String name, String... roles) throws Exception {
        service.tester().makeAccount(name, List.of(roles), EVERYTHING, Map.of());
        return service.tester().newcomer(name);
    }

    private static int get(SignedInClient client, String path) throws Exception {
        return client.send("GET", path, Map.of(), null).statusCode();
    }

    @Test
    void the_first_passwords_are_in_a_file_for_its_owner_alone_and_the_log_says_where() throws Exception {
        Path file = folder.resolve("home/first-passwords.txt");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Files.readAllLines(file)).singleElement().asString().matches("administrator [a-z2-9]{20}");
        assertThat(service.said()).contains("The first passwords are in " + file);
    }

    @Test
    void the_first_password_opens_the_session_alone_until_it_is_changed() throws Exception {
        service.tester().makeAccount("newcomer", List.of("auditor"), EVERYTHING, Map.of());
        String first = service.tester().firstPasswordOf("newcomer");
        SignedInClient client = service.stranger();

        JsonNode session = JSON.readTree(client.signIn("newcomer", first).body());
        assertThat(session.path("mustChangePassword").asBoolean(false)).isTrue();
        assertThat(session.path("csrf").path("header").asString("")).isEqualTo("X-CSRF-TOKEN");
        assertThat(session.path("roles").get(0).path("scope").path("kind").asString("")).isEqualTo("everything");
        assertThat(get(client, "/api/v1/rules")).isEqualTo(403);
        assertThat(get(client, "/actuator/prometheus")).isEqualTo(403);
        assertThat(change(client, first, "short").statusCode()).isEqualTo(400);
        assertThat(change(client, first, first).statusCode()).isEqualTo(400);
        assertThat(change(client, "not that one", "five brown bears in a boat").statusCode()).isEqualTo(401);
        assertThat(get(client, "/api/v1/rules")).isEqualTo(403);

        client.signInFirst("newcomer", first);
        assertThat(get(client, "/api/v1/rules")).isEqualTo(200);
        assertThat(service.stranger().signIn("newcomer", first).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> change(SignedInClient client, String old, String other) throws Exception {
        return client.send("POST", "/api/v1/session/password", TYPE, JSON.writeValueAsString(Map.of("old", old, "new", other)));
    }

    @Test
    void an_unknown_name_a_wrong_password_and_a_locked_account_are_answered_alike() throws Exception {
        somebody("locked", "monitor");
        somebody("open", "monitor");
        assertThat(patch("locked", "{\"locked\": true}").statusCode()).isEqualTo(200);

        List<String> bodies = new ArrayList<>();
        for (String name : List.of("nobody", "open", "No Name\u0000", "locked")) {
            HttpResponse<String> answer = service.stranger().signIn(name, name.equals("locked") ? SignedInClient.chosen("locked") : "wrong");
            assertThat(answer.statusCode()).as(name).isIn(401, 400);
            if (answer.statusCode() == 401) {
                bodies.add(answer.body());
            }
        }
        assertThat(bodies).hasSizeGreaterThan(2).allMatch(bodies.get(0)::equals);
    }

    private static HttpResponse<String> patch(String name, String body) throws Exception {
        return service.tester().send("PATCH", "/api/v1/accounts/" + name, TYPE, body);
    }

    @Test
    void sessions_end_with_a_change_of_roles_of_password_and_with_a_lock() throws Exception {
        SignedInClient client = somebody("changing", "monitor");
        assertThat(get(client, "/api/v1/findings")).isEqualTo(200);
        service.tester().send("PUT", "/api/v1/accounts/changing/grants", TYPE, "{\"roles\": [{\"role\": \"author\"}]}");
        assertThat(get(client, "/api/v1/findings")).as("roles of before").isEqualTo(401);

        SignedInClient first = service.tester().again("changing");
        SignedInClient second = service.tester().again("changing");
        assertThat(get(first, "/api/v1/findings")).isEqualTo(403);
        assertThat(get(first, "/api/v1/rules")).isEqualTo(200);
        assertThat(change(second, SignedInClient.chosen("changing"), "seven tall trees by a lake").statusCode()).isEqualTo(200);
        assertThat(get(first, "/api/v1/rules")).as("password of before").isEqualTo(401);

        SignedInClient third = service.stranger();
        third.signIn("changing", "seven tall trees by a lake");
        assertThat(get(third, "/api/v1/rules")).isEqualTo(200);
        patch("changing", "{\"locked\": true}");
        assertThat(get(third, "/api/v1/rules")).isEqualTo(401);
        assertThat(third.signIn("changing", "seven tall trees by a lake").statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_signs_out_is_out_and_an_old_cookie_is_worth_nothing() throws Exception {
        SignedInClient client = somebody("leaving", "author");
        Map<String, String> before = client.headers();
        assertThat(client.send("DELETE", "/api/v1/session", TYPE, null).statusCode()).isEqualTo(204);

        assertThat(service.stranger().send("GET", "/api/v1/rules", before, null).statusCode()).isEqualTo(401);
    }

    @Test
    void a_cookie_that_somebody_else_has_put_there_does_not_become_a_session() throws Exception {
        SignedInClient client = somebody("fixed", "author");
        Map<String, String> planted = new TreeMap<>(TYPE);
        planted.put("Cookie", client.headers().get("Cookie"));
        HttpResponse<String> begun = service.stranger().send("POST", "/api/v1/session", planted,
                JSON.writeValueAsString(Map.of("name", "fixed", "password", SignedInClient.chosen("fixed"))));

        assertThat(begun.statusCode()).isEqualTo(200);
        assertThat(begun.headers().firstValue("Set-Cookie").orElse("")).doesNotContain(planted.get("Cookie")).contains("HttpOnly", "SameSite=Lax");
        assertThat(service.stranger().send("GET", "/api/v1/rules", Map.of("Cookie", planted.get("Cookie")), null).statusCode()).isEqualTo(401);
    }

    @Test
    void a_request_that_changes_something_needs_the_token_of_its_session() throws Exception {
        SignedInClient client = somebody("clicked", "administrator");
        SignedInClient other = somebody("another", "administrator");
        Map<String, String> cookie = new TreeMap<>(TYPE);
        cookie.put("Cookie", client.headers().get("Cookie"));

        assertThat(service.stranger().send("POST", "/api/v1/sweeps", cookie, "").statusCode()).isEqualTo(403);
        cookie.put("X-CSRF-TOKEN", other.headers().get("X-CSRF-TOKEN"));
        assertThat(service.stranger().send("POST", "/api/v1/sweeps", cookie, "").statusCode()).isEqualTo(403);
        cookie.put("X-CSRF-TOKEN", client.headers().get("X-CSRF-TOKEN"));
        assertThat(service.stranger().send("POST", "/api/v1/sweeps", cookie, "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_posted_from_another_origin_neither_signs_in_nor_acts() throws Exception {
        String body = JSON.writeValueAsString(Map.of("name", "administrator", "password", "x"));
        assertThat(service.stranger().send("POST", "/api/v1/session", Map.of("Content-Type", "application/json", "Origin", "http://evil.example"), body)
                .statusCode()).isEqualTo(403);
        assertThat(service.stranger().send("POST", "/api/v1/session", Map.of("Content-Type", "text/plain"), body).statusCode()).isEqualTo(415);
        assertThat(service.tester().send("POST", "/api/v1/sweeps", Map.of("Content-Type", "application/x-www-form-urlencoded"), "a=b").statusCode())
                .isEqualTo(415);
    }

    @Test
    void every_answer_has_the_headers_that_keep_pages_apart() throws Exception {
        for (String path : List.of("/", "/api/v1/session", "/api/v1/rules", "/api/v1/nothing")) {
            HttpResponse<String> answer = service.tester().send("GET", path, Map.of(), null);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).as(path)
                    .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).contains("DENY");
            if (path.startsWith("/api")) {
                assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
            }
        }
    }

    @Test
    void the_last_administrator_stays_and_nobody_changes_their_own_roles() throws Exception {
        assertThat(service.tester().send("PUT", "/api/v1/accounts/tester/grants", TYPE, "{\"roles\": []}").statusCode()).isEqualTo(400);
        assertThat(patch("tester", "{\"locked\": true}").statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(service.get("/api/v1/accounts").body())).anySatisfy(line ->
                assertThat(line.path("account").asString("")).isEqualTo("administrator"));
    }
}
