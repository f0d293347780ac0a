package org.mingjing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;
import org.mingjing.drivers.SmallPackage;
import org.mingjing.people.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every route is asked as everybody, in the own scope and in a foreign one, and answers as the page about access says. */
class AccessIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FACT = "{\"source\": \"window\", \"factId\": \"%s\", \"caseId\": \"%s\", \"node\": \"%s\", "
            + "\"occurredAt\": \"%s\", \"official\": \"%s\", \"department\": \"%s\"}";
    private static final Map<String, String> EVERYTHING = Map.of("kind", "everything");
    /** Not there because of a controller of this program. */
    private static final Set<String> OTHERS = Set.of("GET /api/v1/openapi", "GET /actuator/health", "GET /actuator/prometheus", "GET /actuator/info");

    /** What is one's own, what is another's, and what does not exist. */
    private record Matter(String caseId, String official, String record, String warning, String file, String task) {

        String in(String text) {
            return text.replace("CASE", caseId).replace("OFFICIAL", official).replace("RECORD", record).replace("WARNING", warning).replace("FILE", file).replace("TASK", task);
        }
    }

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Matter own;
    private static Matter foreign;
    private static final Matter NONE = new Matter("NO-SUCH-CASE", "NO-SUCH-OFFICIAL", "0", "NO-SUCH-WARNING", "NO-SUCH-FILE", "NO-SUCH-TASK");

    private final List<String> wrong = new ArrayList<>();

    /** For what whoever is asking looks at others. */
    private String purpose = "supervision";

    @BeforeAll
    static void start() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-01-01").withDays(1).with("limits.dmn", "\"working-day\"", "\"hour\"");
        service = RunningService.start(folder.resolve("home"), "--rules", rules.folder().toString());
        List<String> lines = new ArrayList<>(List.of(
                "{\"entry\": \"region\", \"code\": \"R\", \"name\": \"County\", \"level\": \"county\", \"parent\": \"\"}"));
        lines.addAll(matters("OWN-CASE", "P1", "D1", "R1"));
        lines.addAll(matters("FOREIGN-CASE", "P2", "D2", "R2"));
        assertThat(service.postFacts(lines).body()).contains("\"rejected\":0");
        Map<String, String> records = new TreeMap<>();
        for (JsonNode conflict : JSON.readTree(service.get("/api/v1/facts/conflicts").body())) {
            records.put(conflict.path("fact").path("caseId").asString(""), conflict.path("record").asString());
        }
        own = matter("OWN-CASE", "P1", records);
        foreign = matter("FOREIGN-CASE", "P2", records);
        for (String official : List.of("P1", "P2")) {
            service.post("/api/v1/dossier-requests", "application/json", JSON.writeValueAsString(
                    Map.of("official", official, "purpose", "complaint", "note", "x")));
        }
        service.tester().makeAccount("victim", List.of(), EVERYTHING, Map.of());
        for (Role role : Role.values()) {
            makeAccount(role, "all", EVERYTHING);
            makeAccount(role, "own", role == Role.MONITOR ? Map.of("kind", "region", "code", "R1") : Map.of("kind", "department", "code", "D1"));
        }
    }

    private static Matter matter(String caseId, String official, Map<String, String> records) throws Exception {
        String warning = warningOf(caseId);
        return new Matter(caseId, official, records.get(caseId), warning, fileOf(warning), task(caseId, official.replace("P", "D"), official));
    }

    /** A file that an act on the warning names. */
    private static String fileOf(String warning) throws Exception {
        String path = "/api/v1/warnings/" + warning;
        String file = JSON.readTree(service.post(path + "/attachments?name=a.txt", "application/octet-stream", "of " + warning).body())
                .path("sha256").asString("");
        HttpResponse<String> done = service.post(path + "/acts", "application/json", JSON.writeValueAsString(Map.of("act", "supervise",
                "reason", "x", "attachments", List.of(file), "version", JSON.readTree(service.get(path).body()).path("version").asLong(0))));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        return file;
    }

    /** Warnings follow findings in the background. */
    private static String warningOf(String caseId) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            for (JsonNode warning : JSON.readTree(service.get("/api/v1/warnings?q=" + caseId, "application/json").body()).path("warnings")) {
                return warning.path("id").asString("");
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no warning of " + caseId);
    }

    private static String task(String title, String department, String official) throws Exception {
        HttpResponse<String> made = service.tester().send("POST", "/api/v1/tasks", Map.of("Content-Type", "application/json"),
                JSON.writeValueAsString(Map.of("key", title, "kind", "order", "title", title, "source", "s", "measures", "m", "department", department,
                        "official", official, "reason", "r")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).path("id").asString("");
    }

    private static void makeAccount(Role role, String scoped, Map<String, String> scope) throws IOException, InterruptedException {
        String name = role.code() + "-" + scoped;
        service.tester().makeAccount(name, List.of(role.code()), scope, Map.of("official", "P1", "department", "D1"));
        service.tester().newcomer(name);
    }

    /** A department in a region, and in it a case with a finding, a fact in conflict and one dated too early. */
    private static List<String> matters(String caseId, String official, String department, String region) {
        return List.of(
                "{\"entry\": \"region\", \"code\": \"%s\", \"name\": \"Town\", \"level\": \"town\", \"parent\": \"R\"}".formatted(region),
                "{\"entry\": \"department\", \"code\": \"%s\", \"name\": \"Bureau\", \"region\": \"%s\", \"parent\": \"\"}".formatted(department, region),
                "{\"entry\": \"official\", \"code\": \"%s\", \"name\": \"X\", \"department\": \"%s\"}".formatted(official, department),
                FACT.formatted(caseId + "-1", caseId, "receipt", "2026-03-02T09:00:00+08:00", official, department),
                FACT.formatted(caseId + "-1", caseId, "receipt", "2026-03-02T10:00:00+08:00", official, department),
                FACT.formatted(caseId + "-0", caseId, "note", "1970-01-02T08:00:00+08:00", official, department));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void every_route_is_in_the_table_and_nothing_else_is() throws Exception {
        Set<String> listed = new HashSet<>(AccessTable.read().cells().keySet());
        listed.removeAll(OTHERS);
        Set<String> there = new HashSet<>(RoutesOfControllers.all().keySet());
        there.removeIf(route -> route.startsWith("ANY "));

        assertThat(listed).isEqualTo(there);
    }

    @Test
    void every_route_answers_everybody_as_the_table_says() throws Exception {
        for (Map.Entry<String, Map<String, String>> row : AccessTable.read().cells().entrySet()) {
            String route = row.getKey();
            for (Role role : Role.values()) {
                String cell = row.getValue().get(role.code());
                purpose = role == Role.AUDITOR ? "audit" : role == Role.RESPONDENT ? "department" : "supervision";
                everywhere(route, cell, role);
                inScope(route, cell, role);
            }
            unsigned(route, row.getValue().get("unsigned"));
            token(route, row.getValue().get("source token"));
        }
        assertThat(wrong).isEmpty();
    }

    private void everywhere(String route, String cell, Role role) throws Exception {
        SignedInClient client = service.tester().again(role.code() + "-all");
        switch (cell) {
            case "–" -> expect(route, role + " everywhere", 403, status(client, route, own));
            case "own" -> ownAlone(client, route, role + " everywhere");
            case "scope" -> {
                sees(client, route, own, true, role + " everywhere");
                sees(client, route, foreign, true, role + " everywhere");
            }
            default -> admitted(route, role + " everywhere", status(client, route, own));
        }
    }

    private void inScope(String route, String cell, Role role) throws Exception {
        SignedInClient client = service.tester().again(role.code() + "-own");
        switch (cell) {
            case "–", "everywhere" -> expect(route, role + " in scope", 403, status(client, route, own));
            case "own", "scope" -> ownAlone(client, route, role + " in scope");
            default -> admitted(route, role + " in scope", status(client, route, own));
        }
    }

    private void ownAlone(SignedInClient client, String route, String who) throws Exception {
        sees(client, route, own, true, who);
        sees(client, route, foreign, false, who);
    }

    private void sees(SignedInClient client, String route, Matter matter, boolean seen, String who) throws Exception {
        AskedRoute asked = AskedRoute.of(route);
        HttpResponse<String> answer = ask(client, route, matter);
        if (!asked.isOfOne()) {
            expect(route, who, 200, answer.statusCode());
            boolean there = answer.body().contains(matter.in(asked.seen().isEmpty() ? "CASE" : asked.seen()));
            if (there != seen && (!asked.seen().isEmpty() || there)) {
                wrong.add(route + " for " + who + (seen ? " lacks " : " has ") + matter + ": " + answer.body());
            }
        } else if (seen) {
            expect(route, who, 200, answer.statusCode());
        } else {
            HttpResponse<String> none = ask(client, route, NONE);
            String like = none.body().replace(NONE.caseId(), matter.caseId()).replace("Record 0", "Record " + matter.record())
                    .replace("/0/", "/" + matter.record() + "/").replace(NONE.warning(), matter.warning()).replace(NONE.file(), matter.file()).replace(NONE.task(), matter.task());
            if (answer.statusCode() != none.statusCode() || answer.statusCode() < 400 || !answer.body().equals(like)) {
                wrong.add(route + " for " + who + ": " + answer.body() + " is not " + like);
            }
        }
    }

    private void unsigned(String route, String cell) throws Exception {
        int status = status(service.stranger(), route, own);
        if (cell.equals("yes")) {
            admitted(route, "a stranger", status);
        } else {
            expect(route, "a stranger", 401, status);
        }
    }

    private void token(String route, String cell) throws Exception {
        AskedRoute asked = AskedRoute.of(route);
        int status = service.stranger().send(route.substring(0, route.indexOf(' ')), own.in(asked.path()),
                headers(asked, Map.of("Authorization", service.tester().bearer("window"))), asked.body()).statusCode();
        expect(route, "a source", cell.equals("yes") ? 200 : 403, status);
    }

    private void expect(String route, String who, int status, int answered) {
        if (answered != status) {
            wrong.add(route + " for " + who + ": " + answered + " instead of " + status);
        }
    }

    private void admitted(String route, String who, int answered) {
        if (answered == 401 || answered == 403 || answered >= 500) {
            wrong.add(route + " for " + who + ": " + answered);
        }
    }

    private int status(SignedInClient client, String route, Matter matter) throws Exception {
        return ask(client, route, matter).statusCode();
    }

    private HttpResponse<String> ask(SignedInClient client, String route, Matter matter) throws Exception {
        AskedRoute asked = AskedRoute.of(route);
        return client.send(route.substring(0, route.indexOf(' ')), matter.in(asked.path()).replace("PURPOSE", purpose), headers(asked, Map.of("Accept", "*/*")), asked.body());
    }

    private static Map<String, String> headers(AskedRoute asked, Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(more);
        if (!asked.type().isEmpty()) {
            headers.put("Content-Type", asked.type());
        }
        return headers;
    }
}
