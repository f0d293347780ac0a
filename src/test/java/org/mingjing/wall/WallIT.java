package org.mingjing.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;
import org.mingjing.drivers.SmallPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the wall shows follows what is recorded, and nobody sees more of it than their scope reaches. */
class WallIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-01-01").withDays(1).with("limits.dmn", "\"working-day\"", "\"hour\"");
        service = RunningService.startWith(List.of("-Dmingjing.wall.pause-seconds-min=0", "-Dmingjing.wall.time-percent-max=100"),
                folder.resolve("home"), "--rules", rules.folder().toString());
        for (String one : List.of("1", "2")) {
            service.postFacts(List.of(
                    "{\"entry\": \"region\", \"code\": \"R%s\", \"name\": \"Town %s\", \"level\": \"town\", \"parent\": \"\"}".formatted(one, one),
                    "{\"entry\": \"department\", \"code\": \"D%s\", \"name\": \"Bureau %s\", \"region\": \"R%s\", \"parent\": \"\"}"
                            .formatted(one, one, one),
                    "{\"source\": \"window\", \"factId\": \"%s\", \"caseId\": \"C-%s\", \"node\": \"receipt\", \"occurredAt\": \"%s\", "
                            .formatted(one, one, Instant.now().minus(3, ChronoUnit.DAYS))
                            + "\"official\": \"P%s\", \"department\": \"D%s\"}".formatted(one, one)));
        }
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void what_arose_lately_is_counted_by_level_and_hour() throws Exception {
        JsonNode lately = await(service.tester(), "/api/v1/wall/warnings", answer -> sum(answer.path("today")) == 2);

        assertThat(sum(lately.path("lastDay"))).isEqualTo(2);
        assertThat(sum(lately.path("byHour"))).isEqualTo(2);
        assertThat(lately.path("hours").size()).isEqualTo(24);
        assertThat(lately.path("byHour").get(0).path("place").asInt(-1)).as("in the last or, as the hour turns, the one before").isBetween(22, 23);
    }

    @Test
    void figures_are_worked_out_behind_the_first_question_and_again_when_something_was_recorded() throws Exception {
        JsonNode figures = await(service.tester(), "/api/v1/wall/figures", answer -> answer.path("deadlines").path("overdue").asInt(0) == 2);

        assertThat(figures.path("deadlines").path("cases").asInt(0)).isEqualTo(2);
        assertThat(figures.path("departments").size()).isEqualTo(2);
        assertThat(figures.path("departments").get(0).path("risk").path("assessed").asBoolean()).as("one case is no ground").isFalse();
        assertThat(figures.path("departments").get(0).path("region").asString("")).isEqualTo("R1");
        assertThat(figures.path("sources").get(0).path("source").asString("")).isEqualTo("window");
        assertThat(figures.path("sources").get(0).path("silent").asBoolean()).isFalse();
        assertThat(figures.path("reviewers").size()).isZero();

        uphold("C-1");
        JsonNode decided = await(service.tester(), "/api/v1/wall/figures", answer -> answer.path("reviewers").size() == 1);
        assertThat(decided.path("reviewers").get(0).path("decisions").asInt(0)).isOne();
    }

    @Test
    void whoever_sees_a_department_alone_sees_its_figures_alone() throws Exception {
        service.tester().makeAccount("narrow", List.of("monitor"), Map.of("kind", "department", "code", "D2"), Map.of());
        SignedInClient narrow = service.tester().newcomer("narrow");

        assertThat(sum(await(narrow, "/api/v1/wall/warnings", answer -> sum(answer.path("today")) > 0).path("today"))).isOne();
        JsonNode figures = await(narrow, "/api/v1/wall/figures", answer -> answer.path("deadlines").path("overdue").asInt(0) > 0);
        assertThat(figures.path("departments").size()).isOne();
        assertThat(figures.path("departments").get(0).path("risk").path("subject").asString("")).isEqualTo("D2");
        assertThat(figures.path("deadlines").path("cases").asInt(0)).isOne();
        assertThat(figures.path("reviewers").size()).isZero();
    }

    private static void uphold(String caseId) throws Exception {
        service.tester().makeAccount("dept", List.of("respondent"), Map.of("kind", "everything"), Map.of());
        service.tester().makeAccount("li", List.of("reviewer"), Map.of("kind", "everything"), Map.of());
        JsonNode found = await(service.tester(), "/api/v1/warnings?q=" + caseId, answer -> answer.path("warnings").size() == 1);
        String id = found.path("warnings").get(0).path("id").asString("");
        act(service.tester().newcomer("dept"), id, "answer");
        act(service.tester().newcomer("li"), id, "uphold");
    }

    private static void act(SignedInClient client, String id, String act) throws Exception {
        long version = JSON.readTree(client.send("GET", "/api/v1/warnings/" + id, Map.of(), null).body()).path("version").asLong(0);
        assertThat(client.send("POST", "/api/v1/warnings/" + id + "/acts", Map.of("Content-Type", "application/json"),
                JSON.writeValueAsString(Map.of("act", act, "reason", "so it is", "version", version))).statusCode()).isEqualTo(200);
    }

    private static int sum(JsonNode counts) {
        int sum = 0;
        for (JsonNode one : counts) {
            sum += one.path("count").asInt(0);
        }
        return sum;
    }

    private static JsonNode await(SignedInClient client, String path, Predicate<JsonNode> wanted) throws Exception {
        JsonNode answer = JSON.nullNode();
        for (Instant until = Instant.now().plus(PATIENCE); Instant.now().isBefore(until); Thread.sleep(100)) {
            answer = JSON.readTree(client.send("GET", path, Map.of(), null).body());
            if (wanted.test(answer)) {
                return answer;
            }
        }
        throw new AssertionError(path + " stays " + answer);
    }
}
