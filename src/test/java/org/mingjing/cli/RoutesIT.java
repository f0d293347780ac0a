package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.drivers.SmallPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every route does what it is for, and what falls due in silence is found by the service itself. */
class RoutesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FACT = "{\"source\": \"%s\", \"factId\": \"%s\", \"caseId\": \"%s\", \"node\": \"%s\", "
            + "\"occurredAt\": \"%s\", \"official\": \"P1\", \"department\": \"D1\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-01-01", "appliesTo: {sources: [window]}")
                .withDays(1).with("limits.dmn", "\"working-day\"", "\"hour\"");
        service = RunningService.start(folder.resolve("home"), "--rules", rules.folder().toString());
        service.postFacts(List.of(FACT.formatted("window", "r1", "ROUTES", "receipt", "2026-03-02T09:00:00+08:00"),
                FACT.formatted("window", "r1", "ROUTES", "receipt", "2026-03-02T10:00:00+08:00"),
                FACT.formatted("windwo", "r2", "NOBODY", "receipt", "2026-03-02T09:00:00+08:00"),
                FACT.formatted("window", "r0", "EARLY", "decision", "1970-01-02T08:00:00+08:00"),
                FACT.formatted("window", "r3", "EARLY", "receipt", "2026-03-02T09:00:00+08:00")));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void what_falls_due_in_silence_is_found_live() throws Exception {
        String received = Instant.now().minus(Duration.ofHours(1)).plusSeconds(8).toString();
        service.postFacts(List.of(FACT.formatted("window", "s1", "SILENT", "receipt", received)));
        assertThat(findings()).doesNotContain("SILENT,");

        Instant until = Instant.now().plus(PATIENCE);
        while (!findings().contains("SILENT,LATE,") && Instant.now().isBefore(until)) {
            Thread.sleep(500);
        }

        assertThat(findings()).contains("SILENT,LATE,time,conduct,red,");
    }

    @Test
    void a_case_with_its_clocks() throws Exception {
        JsonNode asked = ok(service.get("/api/v1/cases/ROUTES"));
        assertThat(asked.path("findings")).hasSize(1);
        assertThat(asked.path("undecided")).isEmpty();
        JsonNode clocks = ok(service.get("/api/v1/cases/ROUTES/clocks?asOf=2026-03-03T09:00:00Z"));
        assertThat(clocks.get(0).path("rules").asString("")).isEqualTo("good@1.0.0");
        assertThat(clocks.get(0).path("clocks")).isNotEmpty();
    }

    @Test
    void a_case_that_nobody_decides_and_one_with_a_date_that_cannot_be() throws Exception {
        JsonNode nobody = ok(service.get("/api/v1/cases/NOBODY"));
        assertThat(nobody.path("undecided").get(0).path("reason").asString("")).isEqualTo("other-source");
        assertThat(nobody.path("undecided").get(0).path("sentence").asString("")).contains("did you mean 'window'?");
        assertThat(ok(service.get("/api/v1/cases/EARLY")).path("earlyDates").get(0).asString("")).contains("1970-01-02");
        assertThat(service.get("/actuator/prometheus").body())
                .contains("mingjing_undecided_total{reason=\"other-source\"}", "mingjing_early_dates_total",
                        "mingjing_cases{state=\"undecided\"} 1.0", "mingjing_cases{state=\"waiting\"} 0.0");
    }

    @Test
    void the_packages_and_one_of_them() throws Exception {
        assertThat(ok(service.get("/api/v1/rules"))).anySatisfy(line ->
                assertThat(line.path("id").asString("")).isEqualTo("good"));
        assertThat(ok(service.get("/api/v1/rules/good@1.0.0")).path("files").path("rules.drl").asString(""))
                .contains("rule \"LATE\"");
    }

    @Test
    void a_package_sent_to_be_checked() throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(Path.of("src/test/resources/good-package"))) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        HttpResponse<String> checked = service.post("/api/v1/rules/checks", "application/json",
                JSON.writeValueAsString(Map.of("files", files)));
        assertThat(ok(checked)).noneMatch(problem -> problem.path("level").asString("").equals("error"));
    }

    @Test
    void a_sweep_of_now_and_none_of_tomorrow() throws Exception {
        JsonNode swept = ok(service.post("/api/v1/sweeps", "application/json", ""));
        assertThat(swept.path("asOf").asString("")).isNotEmpty();
        assertThat(swept.path("cases").isIntegralNumber()).isTrue();
        assertThat(swept.path("findings").isObject()).isTrue();
        assertThat(swept.path("failed").asInt(-1)).isZero();
        assertThat(swept.path("undecided").isArray()).isTrue();
        HttpResponse<String> tomorrow = service.post(
                "/api/v1/sweeps?asOf=" + Instant.now().plus(Duration.ofDays(1)), "application/json", "");
        assertThat(tomorrow.statusCode()).isEqualTo(400);
        assertThat(tomorrow.body()).contains("is still to come");
    }

    @Test
    void a_replay_as_recorded_and_with_a_package() throws Exception {
        JsonNode recorded = ok(service.post("/api/v1/replays", "application/json", ""));
        assertThat(recorded.path("decisions").asInt()).isPositive();
        assertThat(recorded.path("failures").asInt(-1)).isZero();
        assertThat(recorded.path("differences").asInt()).isZero();
        assertThat(ok(service.post("/api/v1/replays?package=good@1.0.0", "application/json", "")).path("differences").asInt(-1))
                .isZero();
        assertThat(ok(service.post("/api/v1/replays?knownAt=2026-01-01T00:00:00Z", "application/json", ""))
                .path("decisions").asInt(-1)).isZero();
    }

    @Test
    void the_index_of_each_grouping() throws Exception {
        for (String by : List.of("department", "post", "official")) {
            ok(service.get("/api/v1/index/" + by + "?at=2026-03-31"));
        }
    }

    @Test
    void conflicts_kept_for_review_and_one_that_somebody_has_looked_at() throws Exception {
        service.postFacts(List.of(FACT.formatted("window", "k1", "KEPT", "receipt", "2026-03-02T09:00:00+08:00"),
                FACT.formatted("window", "k1", "KEPT", "receipt", "2026-03-02T11:00:00+08:00")));
        JsonNode open = ok(service.get("/api/v1/facts/conflicts"));
        assertThat(open).hasSize(2);
        assertThat(open.get(0).path("fact").path("occurredAt").asString("")).isEqualTo("2026-03-02T02:00:00Z");
        String record = open.get(1).path("record").asString();
        assertThat(ok(service.get("/api/v1/facts/conflicts?after=" + open.get(0).path("record").asString()))).hasSize(1);
        String reviews = "/api/v1/facts/conflicts/" + record + "/reviews";

        assertThat(service.post(reviews, "application/json", "{\"note\": 7}").statusCode()).isEqualTo(400);
        assertThat(service.post(reviews, "application/json", "{\"by\": \"Li\"}").statusCode()).as("in another's name").isEqualTo(400);
        assertThat(service.post("/api/v1/facts/conflicts/0/reviews", "application/json", "{}").statusCode()).isEqualTo(400);
        assertThat(ok(service.post(reviews, "application/json", "{\"note\": \"typing error\"}")).path("open").asInt())
                .isEqualTo(1);

        assertThat(ok(service.get("/api/v1/facts/conflicts"))).hasSize(1);
        assertThat(ok(service.get("/api/v1/facts/conflicts?all=true"))).hasSize(2).anySatisfy(kept ->
                assertThat(kept.path("reviewedBy").asString("")).isEqualTo("tester"));
        assertThat(service.get("/api/v1/facts/conflicts?all=perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void facts_as_cloud_events() throws Exception {
        String event = "[{\"specversion\": \"1.0\", \"id\": \"1\", \"source\": \"window\", \"type\": \"fact\", \"data\": "
                + FACT.formatted("window", "e1", "EVENT", "receipt", "2026-03-02T09:00:00+08:00") + "}]";
        assertThat(ok(service.post("/api/v1/facts", "application/cloudevents-batch+json", event)).path("accepted").asInt())
                .isEqualTo(1);
    }

    @Test
    void the_findings_in_both_forms() throws Exception {
        assertThat(findings()).startsWith("case,rule,").contains("ROUTES,LATE,");
        assertThat(service.get("/api/v1/findings", "application/x-ndjson").body()).contains("\"rule\":\"LATE\"");
        assertThat(service.get("/api/v1/findings?package=other", "text/csv").body()).doesNotContain("ROUTES");
    }

    @Test
    void findings_chosen_and_counted_and_what_could_not_be_told() throws Exception {
        assertThat(service.get("/api/v1/findings?case=ROUTES&level=red&rule=LATE&department=D1", "text/csv").body())
                .hasLineCount(2);
        assertThat(service.get("/api/v1/findings?level=orange", "text/csv").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/findings/counts?by=rule&case=ROUTES").body()).isEqualTo("rule,findings\nLATE,1\n");
        assertThat(service.get("/api/v1/findings/counts?by=colour").statusCode()).isEqualTo(400);
        assertThat(service.get("/api/v1/findings/failed").body()).isEqualTo("case,package,version,asOf,reason\n");
        assertThat(service.get("/api/v1/findings/data-faults").body())
                .startsWith("case,fault,fact,node,occurredAt,caseBegins,department,sentence\n")
                .contains("EARLY,early-date,window/r0,decision,1970-01-02T00:00:00Z,2026-03-02T01:00:00Z,D1,").hasLineCount(2);
        assertThat(service.get("/api/v1/findings/undetermined").body())
                .startsWith("case,rule,missing,evidence,package,version,asOf\n");
    }

    @Test
    void proofs_of_the_record() throws Exception {
        String checkpoint = service.get("/api/v1/audit/checkpoint").body();
        assertThat(checkpoint).startsWith("mingjing/");
        assertThat(service.get("/api/v1/audit/key").body()).startsWith("mingjing/");
        JsonNode record = ok(service.get("/api/v1/audit/records/0"));
        assertThat(record.path("inclusion").isArray()).isTrue();
        assertThat(record.path("kind").asString("")).isNotEmpty();
        assertThat(ok(service.post("/api/v1/audit/verifications", "application/json", "")).path("faultCount").asInt(-1)).isZero();
    }

    private static String findings() throws Exception {
        return service.get("/api/v1/findings", "text/csv").body();
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
