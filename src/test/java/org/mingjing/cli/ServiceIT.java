package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its neighbours see it: over HTTP, beside commands on the same home, and beside another service. */
class ServiceIT {

    private static final String FACT = """
            {"source": "wabo-receipt", "factId": "%s", "caseId": "%s", "node": "%s", \
            "occurredAt": "2011-12-01T09:00:00+01:00", "official": "R1"}""";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static Path home;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        home = folder.resolve("home");
        service = RunningService.start(home);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void facts_become_findings_at_once() throws Exception {
        JsonNode answer = JSON.readTree(service.postFacts(List.of(
                FACT.formatted("a1", "live-1", "T02 Check confirmation of receipt"),
                FACT.formatted("a2", "live-1", "T04 Determine confirmation of receipt"))).body());

        assertThat(answer.path("accepted").asInt()).isEqualTo(2);
        assertThat(service.get("/api/v1/findings", "text/csv").body()).contains("live-1,WABO-SAME-PERSON,");
        assertThat(JSON.readTree(service.get("/api/v1/cases/live-1").body()).path("findings")).hasSize(1);
    }

    @Test
    void each_line_is_answered_and_a_bad_one_costs_nothing_but_itself() throws Exception {
        String good = FACT.formatted("b1", "live-2", "T02 Check confirmation of receipt");
        JsonNode answer = JSON.readTree(service.postFacts(List.of(
                good, "no fact", good, FACT.formatted("b1", "live-2", "something else"))).body());

        assertThat(answer.path("lines")).extracting(line -> line.path("outcome").asString(""))
                .containsExactly("accepted", "rejected", "duplicate", "conflict");
        assertThat(answer.path("lines").get(3).path("reason").asString("")).contains("send it with a higher version");
        assertThat(JSON.readTree(service.get("/api/v1/facts/conflicts").body())).singleElement()
                .satisfies(kept -> assertThat(kept.path("fact").path("node").asString("")).isEqualTo("something else"));
    }

    @Test
    void a_command_beside_it_works_on_the_same_database() throws Exception {
        Path file = FactFiles.write(folder, "beside.ndjson", List.of(
                FACT.formatted("c1", "beside-1", "T02 Check confirmation of receipt"),
                FACT.formatted("c2", "beside-1", "T04 Determine confirmation of receipt")));

        assertThat(command("import", "--source", "facts", file.toString()).endedWell().out())
                .containsPattern("accepted +2\n");

        assertThat(service.get("/api/v1/findings", "text/csv").body()).contains("beside-1,WABO-SAME-PERSON,");
        assertThat(command("findings").endedWell().out())
                .isEqualTo(service.get("/api/v1/findings", "text/csv").body());
    }

    @Test
    void a_second_service_on_the_home_is_refused() throws Exception {
        Program.Ran second = command("serve", "--port", "0").ended(1);

        assertThat(second.err()).isEqualTo("Another service or command is using this home; two services on one home are "
                + "not possible. Stop the other service, or wait for the command to end, and start again.\n");
        assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_answered_is_a_problem_with_a_sentence() throws Exception {
        assertProblem(service.get("/api/v1/cases/nobody"), 404, "There is no case 'nobody'.");
        assertProblem(service.post("/api/v1/facts?source=nowhere", "application/x-ndjson", "{}"), 400,
                "There is no built-in source profile 'nowhere'; known are ");
        assertProblem(service.post("/api/v1/facts?source=src/main/resources/profiles/facts.yaml", "application/x-ndjson",
                "{}"), 400, "There is no built-in source profile 'src/main/resources/profiles/facts.yaml'; ");
        assertProblem(service.post("/api/v1/facts", "application/cloudevents-batch+json", "{}"), 400,
                "A batch of CloudEvents must be a JSON array.");
        assertProblem(service.post("/api/v1/facts", "application/cloudevents-batch+json", "["), 400, "");
        assertProblem(service.post("/api/v1/replays?package=x", "application/json", ""), 400, "'x'");
        assertProblem(service.post("/api/v1/replays?package=x@1", "application/json", ""), 404,
                "There is no package 'x@1'.");
        assertProblem(service.post("/api/v1/replays?from=yesterday", "application/json", ""), 400, "from");
        assertProblem(service.get("/api/v1/index/nobody"), 400, "");
        assertProblem(service.get("/api/v1/audit/records/999999999"), 404, "The record does not reach number 999999999.");
        assertProblem(service.get("/api/v1/nothing"), 404, "");
        assertProblem(service.post("/api/v1/facts", "image/png", "x"), 415, "");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String sentence) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JSON.readTree(response.body()).path("detail").asString("")).contains(sentence).isNotBlank()
                .doesNotContain("Exception");
    }

    @Test
    void its_description_lists_what_it_offers() throws Exception {
        JsonNode paths = JSON.readTree(service.get("/api/v1/openapi").body()).path("paths");

        assertThat(paths.propertyNames()).contains("/api/v1/facts", "/api/v1/cases/{id}", "/api/v1/findings",
                "/api/v1/index/{by}", "/api/v1/replays", "/api/v1/audit/checkpoint", "/api/v1/audit/key",
                "/api/v1/audit/verifications", "/api/v1/audit/records/{seq}");
    }

    @Test
    void it_measures_itself() throws Exception {
        service.postFacts(List.of(FACT.formatted("m1", "metered", "T02 Check confirmation of receipt"),
                FACT.formatted("m2", "metered", "T04 Determine confirmation of receipt"), "no fact"));

        assertThat(service.get("/actuator/prometheus").body())
                .contains("mingjing_facts_total{outcome=\"accepted\"}", "mingjing_facts_total{outcome=\"rejected\"}",
                        "mingjing_assessments_total{package=\"wabo-receipt\"}",
                        "rule=\"WABO-SAME-PERSON\"", "mingjing_table_hits_total", "mingjing_compile_seconds_count",
                        "mingjing_engine_fallbacks_total{engine=\"tables\"}",
                        "mingjing_sweep_lag_seconds");
    }

    /** All of 127.0.0.0/8 is this machine, so a socket bound to every address would answer here too. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void it_listens_on_one_address_only() {
        assertThatThrownBy(() -> new Socket("127.0.0.2", service.port()).close()).isInstanceOf(ConnectException.class);
    }

    private static Program.Ran command(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--home";
        all[1] = home.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Program.runPlain(all);
    }
}
