package org.mingjing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;
import org.mingjing.drivers.SmallPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A warning over HTTP: told as it arises, answered, upheld, contested and withdrawn by people of several roles. */
class WarningRoutesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> D1 = Map.of("kind", "department", "code", "D1");

    @TempDir
    static Path folder;

    private static RunningService service;
    private static SignedInClient respondent;
    private static SignedInClient official;
    private static SignedInClient reviewer;
    private static SignedInClient other;

    @BeforeAll
    static void start() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-01-01").withDays(1).with("limits.dmn", "\"working-day\"", "\"hour\"");
        service = RunningService.start(folder.resolve("home"), "--rules", rules.folder().toString());
        service.postFacts(List.of("{\"entry\": \"department\", \"code\": \"D1\", \"name\": \"Bureau\", \"region\": \"\", \"parent\": \"\"}",
                "{\"entry\": \"official\", \"code\": \"P1\", \"name\": \"X\", \"department\": \"D1\"}"));
        respondent = person("dept", "respondent", Map.of());
        official = person("p1", "official", Map.of("official", "P1"));
        reviewer = person("li", "reviewer", Map.of("official", "LI"));
        other = person("sun", "reviewer", Map.of("official", "SUN"));
    }

    private static SignedInClient person(String name, String role, Map<String, String> more) throws Exception {
        service.tester().makeAccount(name, List.of(role), D1, more);
        return service.tester().newcomer(name);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void a_warning_goes_its_way_and_whoever_listens_hears_of_each_step() throws Exception {
        try (BufferedReader stream = listen(reviewer, "0")) {
            service.postFacts(List.of("{\"source\": \"window\", \"factId\": \"1\", \"caseId\": \"C-1\", \"node\": \"receipt\", "
                    + "\"occurredAt\": \"" + Instant.now().minus(3, ChronoUnit.DAYS) + "\", \"official\": \"P1\", \"department\": \"D1\"}"));
            JsonNode arisen = next(stream);
            String id = arisen.path("id").asString("");
            assertThat(arisen.path("case").asString("")).isEqualTo("C-1");
            assertThat(arisen.path("state").asString("")).isEqualTo("notified");

            JsonNode page = JSON.readTree(respondent.send("GET", "/api/v1/warnings?state=notified", Map.of(), null).body());
            assertThat(page.path("warnings").get(0).path("id").asString("")).isEqualTo(id);
            JsonNode counts = JSON.readTree(respondent.send("GET", "/api/v1/warnings/counts", Map.of(), null).body());
            assertThat(counts.get(0).path("count").asLong(0)).isOne();

            assertThat(tables(id, "").path("same").asBoolean()).isTrue();
            assertThat(tables(id, "").path("tables").size()).isPositive();
            assertThat(tables(id, "").path("questions").toString()).contains("\"values\":[{\"input\":");
            assertThat(respondent.send("GET", "/api/v1/warnings/" + id + "/tables?asOf=2020-01-01T00:00:00Z", Map.of(), null).statusCode())
                    .as("there was no such warning then").isEqualTo(404);

            assertThat(act(respondent, id, "answer", "", 422)).contains("detail");
            act(respondent, id, "withdraw", "不成立。", 403);
            act(respondent, id, "answer", "系统升级。", 200);
            assertThat(next(stream).path("act").asString("")).isEqualTo("answer");
            Instant answered = Instant.now();
            act(reviewer, id, "uphold", "属实。", 200);
            JsonNode then = JSON.readTree(reviewer.send("GET", "/api/v1/warnings/" + id + "?asOf=" + answered, Map.of(), null).body());
            assertThat(then.path("state").asString("")).isEqualTo("answered");
            assertThat(tables(id, "?asOf=" + answered).path("same").asBoolean()).isTrue();
            act(official, id, "contest", "请复核。", 200);
            act(reviewer, id, "accept-contest", "同意。", 403);
            JsonNode done = JSON.readTree(act(other, id, "accept-contest", "理由成立。", 200));
            assertThat(done.path("state").asString("")).isEqualTo("withdrawn");
            assertThat(done.path("acts").size()).isZero();
            assertThat(done.path("history").size()).isEqualTo(5);
            assertThat(done.path("history").get(3).path("name").asString("")).isEqualTo("p1");

            JsonNode heard = next(stream);
            while (!heard.path("state").asString("").equals("withdrawn")) {
                heard = next(stream);
            }
            // The correction of scores may have followed already.
            assertThat(heard.path("version").asLong(0)).isGreaterThanOrEqualTo(done.path("version").asLong(0));
        }
    }

    @Test
    void what_is_not_known_is_told_with_404_and_a_version_that_is_none_with_400() throws Exception {
        assertThat(respondent.send("GET", "/api/v1/warnings/none", Map.of(), null).statusCode()).isEqualTo(404);
        assertThat(respondent.send("POST", "/api/v1/warnings/none/acts", Map.of("Content-Type", "application/json"),
                "{\"act\": \"answer\", \"reason\": \"x\", \"version\": 1}").statusCode()).isEqualTo(404);
        assertThat(respondent.send("POST", "/api/v1/warnings/none/acts", Map.of("Content-Type", "application/json"),
                "{\"act\": \"answer\", \"reason\": \"x\"}").statusCode()).isEqualTo(400);
        assertThat(respondent.send("GET", "/api/v1/warnings?limit=1000", Map.of(), null).statusCode()).isEqualTo(400);
    }

    @Test
    void a_level_or_state_that_is_none_is_refused_and_not_answered_as_if_there_were_no_warnings() throws Exception {
        for (String route : List.of("/api/v1/warnings", "/api/v1/warnings/counts")) {
            assertThat(respondent.send("GET", route + "?level=yellow,purple", Map.of(), null).body()).contains("400", "purple", "reminder");
            assertThat(respondent.send("GET", route + "?state=asleep", Map.of(), null).body()).contains("400", "asleep", "notified");
        }
        assertThat(respondent.send("GET", "/api/v1/warnings?state=asleep", Map.of("Accept", "text/csv"), null).statusCode()).isEqualTo(400);
        assertThat(respondent.send("GET", "/api/v1/warnings?level=red&state=notified,silent", Map.of(), null).statusCode()).isEqualTo(200);
    }

    @Test
    void a_snooze_is_of_one_list_alone_has_a_reason_and_an_end_and_is_verified_with_the_record() throws Exception {
        service.postFacts(List.of("{\"source\": \"window\", \"factId\": \"z\", \"caseId\": \"Z-1\", \"node\": \"receipt\", "
                + "\"occurredAt\": \"" + Instant.now().minus(3, ChronoUnit.DAYS) + "\", \"official\": \"P1\", \"department\": \"D1\"}"));
        JsonNode found = JSON.readTree("[]");
        while (found.isEmpty()) {
            found = JSON.readTree(reviewer.send("GET", "/api/v1/warnings?q=Z-1", Map.of(), null).body()).path("warnings");
        }
        String path = "/api/v1/warnings/" + found.get(0).path("id").asString("") + "/snoozes";
        assertThat(snooze(reviewer, path, Instant.now().plus(2, ChronoUnit.DAYS), "")).isEqualTo(422);
        assertThat(snooze(reviewer, path, Instant.now().minus(2, ChronoUnit.DAYS), "x")).isEqualTo(400);
        assertThat(snooze(reviewer, path, Instant.now().plus(400, ChronoUnit.DAYS), "x")).isEqualTo(400);
        assertThat(snooze(respondent, path, Instant.now().plus(2, ChronoUnit.DAYS), "x")).isEqualTo(403);
        assertThat(snooze(reviewer, "/api/v1/warnings/none/snoozes", Instant.now().plus(2, ChronoUnit.DAYS), "x")).isEqualTo(404);
        assertThat(snooze(reviewer, path, Instant.now().plus(2, ChronoUnit.DAYS), "等待专家评审意见。")).isEqualTo(200);

        assertThat(listed(reviewer, "no")).isZero();
        assertThat(listed(reviewer, "only")).isOne();
        assertThat(listed(other, "no")).as("nobody else's list").isOne();
        assertThat(other.send("GET", path.replace("/snoozes", ""), Map.of(), null).body()).contains("等待专家评审意见。");
        assertThat(reviewer.send("GET", "/api/v1/warnings?snoozed=maybe", Map.of(), null).statusCode()).isEqualTo(400);
        assertThat(reviewer.send("DELETE", path, Map.of(), null).statusCode()).isEqualTo(204);
        assertThat(listed(reviewer, "no")).isOne();

        assertThat(service.post("/api/v1/audit/rebuild", "application/json", "").body()).contains("\"table\":\"snooze\"");
        assertThat(service.post("/api/v1/audit/verifications", "application/json", "").body()).contains("\"faultCount\":0");
    }

    private static int snooze(SignedInClient person, String path, Instant until, String reason) throws Exception {
        return person.send("POST", path, Map.of("Content-Type", "application/json"),
                JSON.writeValueAsString(Map.of("until", until.toString(), "reason", reason))).statusCode();
    }

    private static int listed(SignedInClient person, String snoozed) throws Exception {
        return JSON.readTree(person.send("GET", "/api/v1/warnings?q=Z-1&snoozed=" + snoozed, Map.of(), null).body()).path("warnings").size();
    }

    @Test
    void facts_of_the_house_are_rejected_with_a_sentence() throws Exception {
        assertThat(service.postFacts(List.of("{\"source\": \"mingjing-handling\", \"factId\": \"1\", \"caseId\": \"warning:x\", "
                + "\"node\": \"withdrawn\", \"occurredAt\": \"2026-03-02T09:00:00+08:00\"}")).body())
                .contains("\"rejected\":1").contains("recorded by the service itself");
    }

    private static JsonNode tables(String id, String query) throws Exception {
        return JSON.readTree(reviewer.send("GET", "/api/v1/warnings/" + id + "/tables" + query, Map.of(), null).body());
    }

    /** Does an act on the warning as the person sees it now. */
    private static String act(SignedInClient person, String id, String act, String reason, int status) throws Exception {
        long version = JSON.readTree(person.send("GET", "/api/v1/warnings/" + id, Map.of(), null).body()).path("version").asLong(0);
        HttpResponse<String> answer = person.send("POST", "/api/v1/warnings/" + id + "/acts", Map.of("Content-Type", "application/json"),
                JSON.writeValueAsString(Map.of("act", act, "reason", reason, "version", version)));
        assertThat(answer.statusCode()).as("%s: %s", act, answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static BufferedReader listen(SignedInClient person, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/v1/warnings/stream"))
                .header("Accept", "text/event-stream").header("Last-Event-ID", lastEventId);
        person.headers().forEach(request::header);
        HttpResponse<InputStream> answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** The data of the next event. */
    private static JsonNode next(BufferedReader stream) throws Exception {
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("data:")) {
                return JSON.readTree(line.substring("data:".length()));
            }
        }
        throw new AssertionError("the stream has ended");
    }
}
