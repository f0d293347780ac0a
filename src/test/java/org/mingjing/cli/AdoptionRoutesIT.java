package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.drivers.SmallPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A corrected version is adopted over REST as by the command: first shown, then recorded and counted, and once only. */
class AdoptionRoutesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FACT = "{\"source\": \"window\", \"factId\": \"%s\", \"caseId\": \"%s\", \"node\": \"%s\", "
            + "\"occurredAt\": \"%sT09:00:00+08:00\", \"official\": \"P1\", \"department\": \"D1\"}";
    private static final String ROUTE = "/api/v1/rules/good@1.0.1/adoptions";

    @TempDir
    Path folder;

    @Test
    void shown_recorded_and_counted_and_then_there_is_nothing_left_to_change() throws Exception {
        SmallPackage first = SmallPackage.write(folder, "1.0.0", "2026-01-01");
        SmallPackage corrected = SmallPackage.write(folder, "1.0.1", "2026-10-01").withDays(20);
        SmallPackage draft = SmallPackage.write(folder, "1.0.2", "2026-10-01", "state: draft");
        try (RunningService service = RunningService.start(folder.resolve("home"), "--rules", first.folder().toString(),
                "--rules", corrected.folder().toString(), "--rules", draft.folder().toString())) {
            service.postFacts(List.of(
                    FACT.formatted("a1", "MARCH", "receipt", "2026-03-02"), FACT.formatted("a2", "MARCH", "decision", "2026-03-23"),
                    FACT.formatted("b1", "APRIL", "receipt", "2026-04-07"), FACT.formatted("b2", "APRIL", "decision", "2026-04-28"),
                    FACT.formatted("c1", "LONG", "receipt", "2026-03-02"), FACT.formatted("c2", "LONG", "decision", "2026-06-23")));

            JsonNode shown = ok(service.get(ROUTE));
            assertThat(shown.path("decisions").asInt()).isEqualTo(3);
            assertThat(shown.path("differences").asInt()).isEqualTo(3);
            assertThat(shown.path("first")).extracting(each -> each.path("change").asString("")).containsExactlyInAnyOrder("lost", "lost",
                    "changed");
            assertThat(ok(service.get(ROUTE + "?from=2026-04-01&to=2026-05-01")).path("decisions").asInt()).isEqualTo(1);
            assertThat(findings(service)).containsExactly("APRIL 1.0.0", "LONG 1.0.0", "MARCH 1.0.0");

            JsonNode april = ok(service.post(ROUTE + "?from=2026-04-01&to=2026-05-01", "application/json", ""));
            assertThat(april.path("cases").asInt()).isEqualTo(1);
            assertThat(findings(service)).containsExactly("LONG 1.0.0", "MARCH 1.0.0");
            JsonNode rest = ok(service.post(ROUTE, "application/json", "{}"));
            assertThat(rest.path("cases").asInt()).isEqualTo(2);
            assertThat(rest.path("findings").path("withdrawn").asInt()).isEqualTo(1);
            assertThat(rest.path("findings").path("revised").asInt()).isEqualTo(1);
            assertThat(findings(service)).containsExactly("LONG 1.0.1");

            assertThat(ok(service.get(ROUTE)).path("decisions").asInt(-1)).isZero();
            assertThat(ok(service.post(ROUTE, "application/json", "")).path("cases").asInt(-1)).isZero();
            assertThat(service.post("/api/v1/audit/verifications", "application/json", "").statusCode()).isEqualTo(200);
            refusals(service);
        }
    }

    private static void refusals(RunningService service) throws Exception {
        assertRefused(service.get("/api/v1/rules/good@9/adoptions"), 404, "There is no package 'good@9'");
        assertRefused(service.get("/api/v1/rules/good@1.0.2/adoptions"), 400, "is not published");
        assertRefused(service.post("/api/v1/rules/good@1.0.2/adoptions", "application/json", ""), 400, "is not published");
        assertRefused(service.post(ROUTE + "?from=2026-05-01&to=2026-04-01", "application/json", ""), 400, "No case began on");
        assertRefused(service.post(ROUTE, "application/json", "{\"dryRun\": true}"), 400, "takes no body");
        assertRefused(service.get(ROUTE + "?since=2026-05-01"), 400, "'since'");
    }

    private static void assertRefused(HttpResponse<String> response, int status, String sentence) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(JSON.readTree(response.body()).path("detail").asString("")).contains(sentence);
    }

    private static JsonNode ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static List<String> findings(RunningService service) throws Exception {
        return service.get("/api/v1/findings", "text/csv").body().lines().skip(1).map(row -> row.split(",", -1))
                .map(row -> row[0] + " " + row[13]).toList();
    }
}
