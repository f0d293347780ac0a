package org.mingjing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
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

/** Cards that people give, tasks, and corrections of scores over HTTP: what is done, and what is refused with which status. */
class CardsAndTasksRoutesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> D1 = Map.of("kind", "department", "code", "D1");
    private static final Map<String, Object> CARD = Map.of("key", "k-1", "level", "yellow", "department", "D1", "official", "P1",
            "clause", "行政许可法第三十条", "facts", "<script>alert(1)</script>", "reason", "巡查。");

    @TempDir
    static Path folder;

    private static RunningService service;
    private static SignedInClient monitor;
    private static SignedInClient respondent;
    private static SignedInClient reviewer;
    private static SignedInClient stranger;

    @BeforeAll
    static void start() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-01-01").withDays(1).with("limits.dmn", "\"working-day\"", "\"hour\"");
        service = RunningService.start(folder.resolve("home"), "--rules", rules.folder().toString());
        service.postFacts(List.of("{\"entry\": \"department\", \"code\": \"D1\", \"name\": \"Bureau\", \"region\": \"\", \"parent\": \"\"}",
                "{\"entry\": \"department\", \"code\": \"D2\", \"name\": \"Office\", \"region\": \"\", \"parent\": \"\"}",
                "{\"entry\": \"official\", \"code\": \"P1\", \"name\": \"X\", \"department\": \"D1\"}"));
        monitor = person("guan", "monitor", D1);
        respondent = person("dept", "respondent", D1);
        reviewer = person("li", "reviewer", D1);
        stranger = person("other", "respondent", Map.of("kind", "department", "code", "D2"));
    }

    private static SignedInClient person(String name, String role, Map<String, String> scope) throws Exception {
        service.tester().makeAccount(name, List.of(role), scope, Map.of());
        return service.tester().newcomer(name);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static JsonNode post(SignedInClient person, String route, Map<String, ?> body, int status) throws Exception {
        HttpResponse<String> answer = person.send("POST", route, Map.of("Content-Type", "application/json"), JSON.writeValueAsString(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static JsonNode get(SignedInClient person, String route, int status) throws Exception {
        HttpResponse<String> answer = person.send("GET", route, Map.of("Accept", "application/json"), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    @Test
    void a_card_is_given_at_once_and_withdrawn_and_the_scores_before_and_after_are_told_to_those_who_see_them() throws Exception {
        JsonNode card = post(monitor, "/api/v1/cards", CARD, 201);
        String id = card.path("id").asString("");
        assertThat(card.path("state").asString("")).isEqualTo("notified");
        assertThat(post(monitor, "/api/v1/cards", CARD, 201).path("id").asString("")).isEqualTo(id);
        JsonNode answered = post(respondent, "/api/v1/warnings/" + id + "/acts",
                Map.of("act", "answer", "reason", "已改正。", "version", card.path("version").asLong(0)), 200);
        Instant counted = Instant.now();
        Thread.sleep(20);
        post(reviewer, "/api/v1/warnings/" + id + "/acts", Map.of("act", "withdraw", "reason", "不成立。", "version", answered.path("version").asLong(0)), 200);

        JsonNode corrections = get(monitor, "/api/v1/index/official/corrections?subject=P1&purpose=supervision", 200).path("corrections");
        for (int tries = 0; corrections.isEmpty() && tries < 200; tries++) {
            Thread.sleep(100);
            corrections = get(monitor, "/api/v1/index/official/corrections?subject=P1&purpose=supervision", 200).path("corrections");
        }
        assertThat(corrections.get(0).path("warning").asString("")).isEqualTo(id);
        assertThat(corrections.get(0).path("provisional").path("before").asString("")).isEqualTo("1.0000");
        assertThat(corrections.get(0).path("provisional").path("after").asString("")).isEqualTo("0.0000");
        assertThat(get(stranger, "/api/v1/index/official/corrections?purpose=department", 200).path("corrections")).isEmpty();
        get(monitor, "/api/v1/index/nobody/corrections", 400);
        get(monitor, "/api/v1/index/official/corrections?limit=0", 400);
        String day = LocalDate.ofInstant(counted, ZoneOffset.UTC).toString();
        assertThat(get(monitor, "/api/v1/index/official?purpose=supervision&known=" + counted, 200).path("subjects").get(0).path("score").asString("")).isEqualTo("1.0000");
        assertThat(get(monitor, "/api/v1/index/official?purpose=supervision&at=" + day, 200).path("subjects")).isEmpty();
        assertThat(get(monitor, "/api/v1/warnings/" + id + "?asOf=" + counted, 200).path("state").asString("")).isEqualTo("answered");
    }

    @Test
    void a_card_that_is_not_whole_foreign_or_for_others_to_give_is_refused() throws Exception {
        for (String lacks : List.of("clause", "facts", "reason")) {
            assertThat(post(monitor, "/api/v1/cards", with(CARD, lacks, " ", "other-" + lacks), 422).path("detail").asString("")).isNotBlank();
        }
        post(monitor, "/api/v1/cards", with(CARD, "department", "D2", "k-2"), 404);
        post(monitor, "/api/v1/cards", with(CARD, "level", "purple", "k-3"), 400);
        post(monitor, "/api/v1/cards", with(CARD, "key", "", ""), 400);
        post(monitor, "/api/v1/cards", with(CARD, "more", "x", "k-4"), 400);
        post(monitor, "/api/v1/cards", with(CARD, "facts", "x".repeat(2_001), "k-5"), 400);
        post(respondent, "/api/v1/cards", CARD, 403);
        post(reviewer, "/api/v1/cards", CARD, 403);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, String value, String key) {
        Map<String, Object> other = new HashMap<>(body);
        other.put("key", key);
        other.put(field, value);
        return other;
    }

    @Test
    void a_task_is_set_reported_and_closed_and_exported_as_the_lists_made_of_it() throws Exception {
        String deadline = LocalDate.now(ZoneOffset.UTC).plus(30, ChronoUnit.DAYS).toString();
        Map<String, Object> asked = Map.of("key", "t-1", "kind", "issue", "list", "L", "title", "=1+1", "source", "s", "measures", "m",
                "department", "D1", "official", "P1", "deadline", deadline, "reason", "r");
        JsonNode task = post(monitor, "/api/v1/tasks", asked, 201);
        String id = task.path("id").asString("");
        assertThat(post(monitor, "/api/v1/tasks", asked, 201).path("id").asString("")).isEqualTo(id);
        String acts = "/api/v1/tasks/" + id + "/acts";
        JsonNode reported = post(respondent, acts, Map.of("act", "report", "reason", "已办。", "evidence", "e", "version", task.path("version").asLong(0)), 200);
        assertThat(reported.path("state").asString("")).isEqualTo("reported");
        long version = reported.path("version").asLong(0);
        post(respondent, acts, Map.of("act", "close", "reason", "x", "version", version), 403);
        post(reviewer, acts, Map.of("act", "close", "reason", " ", "version", version), 422);
        post(reviewer, acts, Map.of("act", "close", "reason", "x", "version", task.path("version").asLong(0)), 409);
        post(reviewer, acts, Map.of("act", "close", "reason", "x"), 400);
        post(stranger, acts, Map.of("act", "report", "reason", "x", "version", version), 404);
        get(stranger, "/api/v1/tasks/" + id, 404);
        assertThat(post(reviewer, acts, Map.of("act", "close", "reason", "已核实。", "version", version), 200).path("acts")).isEmpty();

        assertThat(get(respondent, "/api/v1/tasks?list=L&state=closed", 200).path("tasks").get(0).path("id").asString("")).isEqualTo(id);
        get(respondent, "/api/v1/tasks?state=asleep", 400);
        get(respondent, "/api/v1/tasks?kind=none", 400);
        HttpResponse<String> csv = monitor.send("GET", "/api/v1/tasks/exports/deadlines?list=L", Map.of("Accept", "*/*"), null);
        assertThat(csv.body()).startsWith("id,title,list,department,deadline,state\n").contains(id + ",'=1+1,L,D1," + deadline + ",closed");
        assertThat(monitor.send("GET", "/api/v1/tasks/exports/none", Map.of("Accept", "*/*"), null).statusCode()).isEqualTo(400);
        post(monitor, "/api/v1/tasks", with(asked, "deadline", "soon", "t-2"), 400);
        post(monitor, "/api/v1/tasks", with(asked, "deadline", "2020-01-01", "t-3"), 422);
        post(monitor, "/api/v1/tasks", with(asked, "department", "D2", "t-4"), 404);
        post(monitor, "/api/v1/tasks", with(asked, "kind", "wish", "t-5"), 400);
        post(respondent, "/api/v1/tasks", asked, 403);
    }
}
