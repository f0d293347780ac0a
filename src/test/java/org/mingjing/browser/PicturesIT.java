package org.mingjing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pictures of the pages for the documentation, with the generated county of a first start: {@code -Dmingjing.pictures=FOLDER}. */
@EnabledIfSystemProperty(named = "mingjing.pictures", matches = ".+")
class PicturesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path TO = Path.of(System.getProperty("mingjing.pictures", "target"));
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int DECIDED = 120;
    private static final int PATIENCE_MS = 120_000;

    @TempDir
    Path home;

    private RunningService service;

    @Test
    void pages_with_the_generated_county_in_both_languages() throws Exception {
        Machine machine = Machine.start();
        try {
            service = RunningService.startCounty(home);
            picture(machine, "zh-CN", false, "", "/sign-in", "form", "sign-in-zh");
            for (String name : List.of("monitor", "reviewer", "respondent")) {
                service.stranger().signInFirst(name, SignedInClient.firstPassword(home, name));
            }
            decide(awaitOpen());
            for (String language : List.of("zh-CN", "en")) {
                String end = "-" + language.substring(0, 2);
                picture(machine, language, false, "monitor", "/hall", ".risk .shade.blue, .risk .shade.yellow", "hall" + end);
                picture(machine, language, true, "monitor", "/hall", ".risk .shade.blue, .risk .shade.yellow", "hall-dark" + end);
                picture(machine, language, false, "reviewer", "/hall/warnings", "table tbody tr", "queue" + end);
                picture(machine, language, false, "reviewer", "/hall/warnings/" + open(), ".tables .actual", "warning" + end);
                picture(machine, language, false, "respondent", "/mine", "article", "mine" + end);
            }
        } finally {
            if (service != null) {
                service.close();
            }
            machine.close();
        }
    }

    private void picture(Machine machine, String language, boolean dark, String account, String path, String shown, String name) {
        try (Visit visit = new Visit(machine.browser(), "http://127.0.0.1:" + service.port(), language)) {
            visit.open(path);
            if (!account.isEmpty()) {
                visit.signIn(account, SignedInClient.chosen(account));
            }
            if (dark) {
                visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                visit.page().reload();
            }
            assertThat(visit.page().locator(shown).first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MS));
            visit.page().waitForTimeout(1_000);
            visit.page().screenshot(new Page.ScreenshotOptions().setPath(TO.resolve(name + ".png")).setFullPage(path.contains("/warnings/")));
        }
    }

    private List<JsonNode> awaitOpen() throws Exception {
        for (Instant until = Instant.now().plus(PATIENCE); Instant.now().isBefore(until); Thread.sleep(500)) {
            JsonNode found = JSON.readTree(service.get("/api/v1/warnings?state=notified&limit=200", "application/json").body()).path("warnings");
            if (found.size() >= DECIDED && service.get("/api/v1/first-start").body().contains("there")) {
                return found.valueStream().toList();
            }
        }
        throw new AssertionError("the county has not arrived");
    }

    private String open() throws Exception {
        return JSON.readTree(service.get("/api/v1/warnings?state=notified&level=red&q=XK42&limit=1", "application/json").body()).path("warnings").get(0)
                .path("id").asString("");
    }

    /** Some are answered, and of these some upheld, so that there is something confirmed. */
    private void decide(List<JsonNode> open) throws Exception {
        SignedInClient reviewer = service.stranger();
        reviewer.signIn("reviewer", SignedInClient.chosen("reviewer"));
        for (JsonNode one : open.subList(0, DECIDED)) {
            String id = one.path("id").asString("");
            act(service.tester(), id, "answer", "经核查，情况属实，已督促承办人补正。");
            act(reviewer, id, "uphold", "事实清楚，依据充分。");
        }
    }

    private static void act(SignedInClient client, String id, String act, String reason) throws Exception {
        long version = JSON.readTree(client.send("GET", "/api/v1/warnings/" + id, Map.of(), null).body()).path("version").asLong(0);
        client.send("POST", "/api/v1/warnings/" + id + "/acts", Map.of("Content-Type", "application/json"),
                JSON.writeValueAsString(Map.of("act", act, "reason", reason, "version", version)));
    }
}
