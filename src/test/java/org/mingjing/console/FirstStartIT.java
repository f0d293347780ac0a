package org.mingjing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.Program;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a first start makes for whom, and that the record and the tables say the same of it. */
class FirstStartIT {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @TempDir
    Path folder;

    @Test
    void with_the_generated_county_there_is_somebody_for_each_role() throws Exception {
        Path home = folder.resolve("home");
        try (RunningService service = RunningService.startCounty(home)) {
            assertThat(Files.readAllLines(home.resolve("first-passwords.txt")).stream().map(line -> line.split(" ")[0])).containsExactlyInAnyOrder(
                    "administrator", "monitor", "reviewer", "respondent", "official", "author", "approver", "auditor");

            awaitCounty(service);
            SignedInClient respondent = first(service, home, "respondent");
            JsonNode session = JSON.readTree(respondent.send("GET", "/api/v1/session", Map.of(), null).body());
            String department = session.path("department").asString("");
            assertThat(session.path("roles").get(0).path("scope").path("code").asString("")).isEqualTo(department).isNotEmpty();
            assertThat(session.path("roles").get(0).path("scope").path("name").asString("")).isNotEmpty();
            assertThat(findings(respondent)).isNotEmpty().allMatch(row -> row.contains(department));

            assertThat(firstWarning(respondent).path("acts")).as("the respondent has something to do").isNotEmpty();

            SignedInClient official = first(service, home, "official");
            String code = JSON.readTree(official.send("GET", "/api/v1/session", Map.of(), null).body()).path("official").asString("");
            assertThat(findings(official)).isNotEmpty().allMatch(row -> row.contains(code));
            assertThat(firstWarning(official).path("acts")).as("and the official").isNotEmpty();

            assertThat(findings(first(service, home, "monitor"), "?purpose=supervision")).hasSizeGreaterThan(findings(respondent).size());
            SignedInClient auditor = first(service, home, "auditor");
            for (String by : List.of("department", "post", "official")) {
                List<JsonNode> subjects = new ArrayList<>();
                JSON.readTree(auditor.send("GET", "/api/v1/index/" + by, Map.of(), null).body()).path("subjects")
                        .forEach(subjects::add);
                assertThat(subjects.stream().filter(subject -> subject.path("assessed").asBoolean()).count())
                        .as("of each kind four of five at least are assessed: " + by).isGreaterThan(subjects.size() * 4L / 5);
            }
        }
        assertThat(verified(home)).startsWith("Intact: ");
    }

    private static void awaitCounty(RunningService service) throws Exception {
        String stage = "";
        List<String> stages = List.of("waiting", "recording", "assessing");
        for (Instant until = Instant.now().plus(PATIENCE); Instant.now().isBefore(until) && !stage.equals("there"); Thread.sleep(200)) {
            stage = JSON.readTree(service.stranger().send("GET", "/api/v1/first-start", Map.of(), null).body()).path("stage").asString("");
            assertThat(stage).isIn(Stream.concat(stages.stream(), Stream.of("there")).toList());
        }
        assertThat(stage).isEqualTo("there");
    }

    /** The first of those that somebody has to answer, waiting for it a while. */
    private static JsonNode firstWarning(SignedInClient client) throws Exception {
        for (Instant until = Instant.now().plus(PATIENCE); Instant.now().isBefore(until); Thread.sleep(200)) {
            JsonNode found = JSON.readTree(client.send("GET", "/api/v1/warnings?state=notified&limit=1", Map.of(), null).body()).path("warnings");
            if (!found.isEmpty()) {
                return JSON.readTree(client.send("GET", "/api/v1/warnings/" + found.get(0).path("id").asString(""), Map.of(), null).body());
            }
        }
        throw new AssertionError("nothing has to be answered");
    }

    private static SignedInClient first(RunningService service, Path home, String name) throws Exception {
        SignedInClient client = service.stranger();
        client.signInFirst(name, SignedInClient.firstPassword(home, name));
        return client;
    }

    private static List<String> findings(SignedInClient client) throws Exception {
        return findings(client, "");
    }

    private static List<String> findings(SignedInClient client, String purpose) throws Exception {
        return client.send("GET", "/api/v1/findings" + purpose, Map.of("Accept", "text/csv"), null).body().lines().skip(1).toList();
    }

    private static String verified(Path home) {
        return Program.runPlain("--home", home.toString(), "audit", "verify").endedWell().out();
    }

    @Test
    void a_county_that_was_broken_off_goes_on_with_the_next_start_and_the_accounts_stay_as_they_are() throws Exception {
        Path home = folder.resolve("broken-off");
        String passwords;
        try (RunningService service = RunningService.startCounty(home)) {
            service.kill();
            passwords = Files.readString(home.resolve("first-passwords.txt"));
        }
        assertThat(home.resolve("demo-county")).exists();
        try (RunningService service = RunningService.startCounty(home)) {
            awaitCounty(service);
            assertThat(Files.readString(home.resolve("first-passwords.txt"))).isEqualTo(passwords);
        }
        assertThat(home.resolve("demo-county")).doesNotExist();
        assertThat(verified(home)).startsWith("Intact: ");
    }

    @Test
    void the_record_of_accounts_has_no_secret_and_their_tables_are_made_anew_from_it() throws Exception {
        Path home = folder.resolve("other");
        String token;
        try (RunningService service = RunningService.start(home)) {
            token = service.tester().bearer("window").replace("Bearer ", "");
            String all = "";
            for (int seq = 0; service.get("/api/v1/audit/records/" + seq).statusCode() == 200; seq++) {
                all += service.get("/api/v1/audit/records/" + seq).body();
            }
            assertThat(all).contains("password-changed", "source-token", "tester").doesNotContain("argon2", token, SignedInClient.chosen("tester"));

            String made = service.post("/api/v1/audit/rebuild", "application/json", "").body();
            assertThat(made).contains("\"table\":\"account\"", "\"table\":\"source_token\"");
            assertThat(service.post("/api/v1/audit/verifications", "application/json", "").body()).contains("\"faultCount\":0");
            assertThat(service.tester().again("tester")).as("the password is kept").isNotNull();
        }
        assertThat(verified(home)).startsWith("Intact: ");
        try (RunningService service = RunningService.start(home)) {
            assertThat(service.stranger().send("POST", "/api/v1/facts", Map.of("Authorization", "Bearer " + token, "Content-Type",
                    "application/x-ndjson"), "{}").statusCode()).as("kept over a restart").isEqualTo(200);
        }
    }

    @Test
    void whoever_owns_the_home_can_make_another_administrator() throws Exception {
        Path home = folder.resolve("locked-out");
        RunningService.start(home).close();
        List<String> option = List.of("-Dmingjing.people.new-administrator=rescue");
        try (RunningService service = RunningService.startWith(option, home)) {
            assertThat(first(service, home, "rescue").send("GET", "/api/v1/accounts", Map.of(), null).statusCode()).isEqualTo(200);
        }
        try (RunningService service = RunningService.startWith(option, home)) {
            assertThat(service.stranger().signIn("rescue", SignedInClient.firstPassword(home, "rescue")).statusCode())
                    .as("nothing is made twice").isEqualTo(401);
        }
    }
}
