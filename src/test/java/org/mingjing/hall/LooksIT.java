package org.mingjing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;
import org.mingjing.drivers.SmallPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever opens what names an official is recorded with a purpose, and the official reads it. */
class LooksIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> TYPE = Map.of("Content-Type", "application/json");

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-01-01").withDays(1).with("limits.dmn", "\"working-day\"", "\"hour\"");
        service = RunningService.start(folder.resolve("home"), "--rules", rules.folder().toString());
        for (String code : List.of("1", "2")) {
            service.postFacts(List.of(
                    "{\"entry\": \"department\", \"code\": \"D%s\", \"name\": \"Bureau\", \"region\": \"\", \"parent\": \"\"}".formatted(code)));
        }
        for (int i = 1; i <= 9; i++) {
            service.postFacts(List.of("{\"entry\": \"official\", \"code\": \"P%d\", \"name\": \"X\", \"department\": \"D%d\"}"
                    .formatted(i, i == 9 ? 2 : 1)));
        }
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static SignedInClient person(String name, String role, String official) throws Exception {
        service.tester().makeAccount(name, List.of(role), Map.of("kind", "department", "code", "D1"),
                official.isEmpty() ? Map.of() : Map.of("official", official));
        return service.tester().newcomer(name);
    }

    /** A case with a warning that names the official. @return the id of the warning */
    private static String warning(String caseId, String official) throws Exception {
        service.postFacts(List.of("{\"source\": \"window\", \"factId\": \"%s\", \"caseId\": \"%1$s\", \"node\": \"receipt\", \"occurredAt\": \"%s\", "
                .formatted(caseId, Instant.now().minus(3, ChronoUnit.DAYS)) + "\"official\": \"" + official + "\", \"department\": \"D1\"}"));
        for (int tries = 0; tries < 300; tries++) {
            for (JsonNode found : JSON.readTree(service.get("/api/v1/warnings?q=" + caseId, "application/json").body()).path("warnings")) {
                return found.path("id").asString("");
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no warning of " + caseId);
    }

    private static HttpResponse<String> get(SignedInClient person, String path) throws Exception {
        return person.send("GET", path, Map.of("Accept-Language", "en"), null);
    }

    /** Whoever looked, the newest first: name, view and purpose. */
    private static List<String> looks(SignedInClient official) throws Exception {
        return StreamSupport.stream(JSON.readTree(get(official, "/api/v1/me/looks").body()).path("looks").spliterator(), false)
                .map(look -> look.path("name").asString("") + " " + look.path("view").asString("") + " " + look.path("purpose").asString("")
                        + (look.path("urgent").asBoolean() ? " urgent" : "")).toList();
    }

    @Test
    void a_warning_and_its_case_are_opened_for_their_handling_and_once_however_often() throws Exception {
        SignedInClient official = person("own1", "official", "P1");
        SignedInClient reviewer = person("li", "reviewer", "");
        SignedInClient auditor = person("shen", "auditor", "");
        String id = warning("C-1", "P1");
        assertThat(looks(official)).isEmpty();
        get(official, "/api/v1/warnings/" + id);
        assertThat(looks(official)).as("one's own look").isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(get(reviewer, "/api/v1/warnings/" + id).statusCode()).isEqualTo(200);
        }
        assertThat(get(reviewer, "/api/v1/cases/C-1").statusCode()).isEqualTo(200);
        assertThat(get(reviewer, "/api/v1/cases/C-1/clocks").statusCode()).isEqualTo(200);
        assertThat(get(auditor, "/api/v1/cases?id=C-1").statusCode()).isEqualTo(200);
        assertThat(looks(official)).containsExactly("shen case audit", "li clocks handling", "li case handling", "li warning handling");
        JsonNode newest = JSON.readTree(get(official, "/api/v1/me/looks").body()).path("looks").get(3);
        assertThat(newest.path("warning").asString("")).isEqualTo(id);
        assertThat(newest.path("caseId").asString("")).isEqualTo("C-1");
        assertThat(newest.path("roleTitle").asString("")).isNotBlank();
        assertThat(verified()).contains("\"faultCount\":0");
    }

    private static String verified() throws Exception {
        return service.post("/api/v1/audit/verifications", "application/json", "").body();
    }

    @Test
    void an_export_needs_a_purpose_and_names_all_who_are_in_it() throws Exception {
        SignedInClient official = person("own2", "official", "P2");
        SignedInClient monitor = person("guan", "monitor", "");
        warning("C-2", "P2");
        for (String route : List.of("/api/v1/findings", "/api/v1/index/official")) {
            String and = route + "?purpose=";
            assertThat(get(monitor, route).body()).contains("422", "purpose=", "supervision");
            assertThat(get(monitor, and + "curiosity").statusCode()).isEqualTo(422);
            assertThat(get(monitor, and + "audit").statusCode()).as("not one of the role's").isEqualTo(422);
            assertThat(get(monitor, and + "complaint").body()).contains("422", "purposeNote");
            assertThat(get(monitor, and + "complaint&purposeNote=No.+7").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> csv = monitor.send("GET", "/api/v1/warnings?purpose=statistics", Map.of("Accept", "text/csv"), null);
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(monitor.send("GET", "/api/v1/warnings", Map.of("Accept", "text/csv"), null).statusCode()).isEqualTo(422);
        assertThat(looks(official)).containsExactly("guan warnings statistics", "guan index complaint", "guan findings complaint");
        assertThat(get(official, "/api/v1/me/looks").body()).as("the note may name whoever complained").doesNotContain("No. 7");
        assertThat(get(official, "/api/v1/findings").statusCode()).as("one's own findings need no purpose").isEqualTo(200);
    }

    @Test
    void a_personal_file_opens_after_another_person_approved_it() throws Exception {
        SignedInClient official = person("own3", "official", "P3");
        SignedInClient reviewer = person("sun", "reviewer", "");
        SignedInClient monitor = person("zhou", "monitor", "");
        SignedInClient himself = person("himself", "monitor", "P3");
        String id = warning("C-3", "P3");
        assertThat(get(reviewer, "/api/v1/dossiers/P3").statusCode()).isEqualTo(403);
        assertThat(ask(reviewer, "P9", false).statusCode()).as("another department's").isEqualTo(404);
        assertThat(get(reviewer, "/api/v1/dossiers/P9").statusCode()).isEqualTo(404);
        assertThat(reviewer.send("POST", "/api/v1/dossier-requests", TYPE, "{\"official\": \"P3\", \"purpose\": \"supervision\"}").statusCode())
                .as("without a note").isEqualTo(422);
        String request = JSON.readTree(ask(reviewer, "P3", false).body()).path("id").asString("");
        String own = JSON.readTree(ask(monitor, "P3", false).body()).path("id").asString("");
        assertThat(decide(monitor, own, "approve", "x").statusCode()).as("by whoever asked").isEqualTo(403);
        assertThat(decide(himself, request, "approve", "x").statusCode()).as("by whom it is about").isEqualTo(403);
        assertThat(decide(monitor, request, "approve", " ").statusCode()).isEqualTo(422);
        assertThat(decide(monitor, request, "maybe", "x").statusCode()).isEqualTo(400);
        assertThat(decide(monitor, "none", "approve", "x").statusCode()).isEqualTo(404);
        assertThat(get(reviewer, "/api/v1/dossiers/P3").statusCode()).isEqualTo(403);
        assertThat(decide(monitor, request, "approve", "确有必要。").statusCode()).isEqualTo(200);
        assertThat(decide(monitor, request, "refuse", "x").statusCode()).as("decided already").isEqualTo(409);
        assertThat(get(reviewer, "/api/v1/dossiers/P3").body()).contains(id).contains("\"subject\":\"P3\"");
        assertThat(get(monitor, "/api/v1/dossiers/P3").statusCode()).as("not by somebody else's").isEqualTo(403);
        assertThat(looks(official)).contains("sun dossier complaint");
        assertThat(verified()).contains("\"faultCount\":0");
        assertThat(service.post("/api/v1/audit/rebuild", "application/json", "").statusCode()).isEqualTo(200);
        assertThat(verified()).contains("\"faultCount\":0");
    }

    @Test
    void an_urgent_opening_is_told_to_auditors_and_marked() throws Exception {
        SignedInClient official = person("own4", "official", "P4");
        SignedInClient reviewer = person("wu", "reviewer", "");
        SignedInClient auditor = person("qian", "auditor", "");
        warning("C-4", "P4");
        HttpRequest.Builder listening = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/v1/warnings/stream"))
                .header("Accept", "text/event-stream");
        auditor.headers().forEach(listening::header);
        try (BufferedReader stream = new BufferedReader(new InputStreamReader(HttpClient.newHttpClient().send(listening.build(),
                HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            assertThat(ask(reviewer, "P4", true).statusCode()).isEqualTo(201);
            String line = stream.readLine();
            while (!line.equals("event:urgent-dossier")) {
                line = stream.readLine();
            }
        }
        assertThat(get(reviewer, "/api/v1/dossiers/P4").statusCode()).isEqualTo(200);
        assertThat(looks(official)).contains("wu dossier complaint urgent");
        assertThat(get(auditor, "/api/v1/dossier-requests").body()).contains("\"state\":\"urgent\"");
    }

    private static HttpResponse<String> ask(SignedInClient person, String official, boolean urgent) throws Exception {
        return person.send("POST", "/api/v1/dossier-requests", TYPE, JSON.writeValueAsString(
                Map.of("official", official, "purpose", "complaint", "note", "No. 7", "urgent", urgent)));
    }

    private static HttpResponse<String> decide(SignedInClient person, String id, String decision, String reason) throws Exception {
        return person.send("POST", "/api/v1/dossier-requests/" + id + "/decisions", TYPE,
                JSON.writeValueAsString(Map.of("decision", decision, "reason", reason)));
    }
}
