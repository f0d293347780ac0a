package org.mingjing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    @TempDir
    Path folder;

    @Test
    void with_the_generated_county_there_is_somebody_for_each_role() throws Exception {
        Path home = folder.resolve("home");
        try (RunningService service = RunningService.startCounty(home)) {
            assertThat(Files.readAllLines(home.resolve("first-passwords.txt")).stream().map(line -> line.split(" ")[0])).containsExactlyInAnyOrder(
                    "administrator", "monitor", "reviewer", "respondent", "official", "author", "approver", "auditor");

            SignedInClient respondent = first(service, home, "respondent");
            JsonNode session = JSON.readTree(respondent.send("GET", "/api/v1/session", Map.of(), null).body());
            String department = session.path("department").asString("");
            assertThat(session.path("roles").get(0).path("scope").path("code").asString("")).isEqualTo(department).isNotEmpty();
            assertThat(session.path("roles").get(0).path("scope").path("name").asString("")).isNotEmpty();
            assertThat(findings(respondent)).isNotEmpty().allMatch(row -> row.contains(department));

            SignedInClient official = first(service, home, "official");
            String code = JSON.readTree(official.send("GET", "/api/v1/session", Map.of(), null).body()).path("official").asString("");
            assertThat(findings(official)).isNotEmpty().allMatch(row -> row.contains(code));

            assertThat(findings(first(service, home, "monitor"), "?purpose=supervision")).hasSizeGreaterThan(findings(respondent).size());
        }
        assertThat(verified(home)).startsWith("Intact: ");
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
