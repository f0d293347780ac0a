package org.mingjing.hall;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A town whose clock a story sets: a service, a department with one permit, and everybody who has to do with its warning. */
public final class StoryTown implements AutoCloseable {

    /** The accounts of the town. */
    public static final String MONITOR = "guan";
    public static final String REVIEWER = "li";
    public static final String OTHER_REVIEWER = "sun";
    public static final String RESPONDENT = "dept";
    public static final String OFFICIAL = "wang";

    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> EVERYTHING = Map.of("kind", "everything");

    private final Path clock;
    private final RunningService service;

    private StoryTown(Path clock, RunningService service) {
        this.clock = clock;
        this.service = service;
    }

    /** @param folder an empty one */
    public static StoryTown begin(Path folder, String minutes) throws Exception {
        Path clock = folder.resolve("clock");
        tell(clock, minutes);
        StoryTown town = new StoryTown(clock, RunningService.startByClock(folder.resolve("home"), clock));
        try {
            town.settle();
            return town;
        } catch (Exception | Error e) {
            town.close();
            throw e;
        }
    }

    private void settle() throws Exception {
        service.postFacts(List.of("""
                {"entry": "region", "code": "R", "name": "明镜县", "level": "county", "parent": ""}""", """
                {"entry": "department", "code": "D1", "name": "市场监督管理局", "region": "R", "head": "zhao"}""", """
                {"entry": "department", "code": "D9", "name": "监察中心", "region": "R"}""", """
                {"entry": "official", "code": "wang", "name": "王某", "department": "D1"}""", """
                {"entry": "official", "code": "zhao", "name": "赵某", "department": "D1"}""", """
                {"entry": "official", "code": "li", "name": "李某", "department": "D9"}""", """
                {"entry": "official", "code": "sun", "name": "孙某", "department": "D9"}""", """
                {"entry": "power", "code": "XK-1", "name": "餐饮服务许可", "kind": "01", "promisedAmount": 15, "promisedUnit": "working-day"}"""));
        make(MONITOR, "monitor", EVERYTHING, Map.of("name", "关某"));
        make(REVIEWER, "reviewer", EVERYTHING, Map.of("official", "li", "name", "李某"));
        make(OTHER_REVIEWER, "reviewer", EVERYTHING, Map.of("official", "sun", "name", "孙某"));
        make(RESPONDENT, "respondent", Map.of("kind", "department", "code", "D1"), Map.of("name", "市场监督管理局联络员"));
        make(OFFICIAL, "official", EVERYTHING, Map.of("official", "wang", "name", "王某"));
    }

    private void make(String account, String role, Map<String, String> scope, Map<String, String> more) throws Exception {
        service.tester().makeAccount(account, List.of(role), scope, more);
        service.tester().newcomer(account);
    }

    /** The clock reads that time from now on. */
    public StoryTown on(String minutes) throws IOException {
        tell(clock, minutes);
        return this;
    }

    private static void tell(Path clock, String minutes) throws IOException {
        Path written = Files.writeString(clock.resolveSibling("clock-next"), at(minutes).toString());
        Files.move(written, clock, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A time of the town. */
    public static Instant at(String minutes) {
        return LocalDateTime.parse(minutes, MINUTES).atZone(ZONE).toInstant();
    }

    /** The permit's application is accepted, in the hands of Wang. */
    public void accept(String caseId, String minutes) throws Exception {
        step(caseId, "acceptance", minutes, "{\"document\": \"A-1\"}");
    }

    /** It is decided on. */
    public void decide(String caseId, String minutes) throws Exception {
        step(caseId, "decision", minutes, "{\"result\": \"refused\", \"reasons\": \"unfit\"}");
    }

    private void step(String caseId, String node, String minutes, String attributes) throws Exception {
        service.postFacts(List.of("""
                {"source": "window", "factId": "%s-%s", "caseId": "%1$s", "power": "XK-1", "node": "%2$s", "phase": "complete", "occurredAt": "%s", \
                "official": "wang", "post": "P1", "department": "D1", "attributes": %s}""".formatted(caseId, node, at(minutes), attributes)));
    }

    /** Somebody of the town, in a session of their own. */
    public SignedInClient as(String account) throws Exception {
        return service.tester().again(account);
    }

    /** The permit's own warning, as the monitor sees it, as soon as it is so. */
    public JsonNode awaitWarning(String caseId, Predicate<JsonNode> isSo) throws Exception {
        return own(await("/api/v1/warnings?q=" + caseId, answer -> own(answer).isObject() && isSo.test(own(answer))));
    }

    private static JsonNode own(JsonNode answer) {
        for (JsonNode one : answer.path("warnings")) {
            if (one.path("rule").asString("").equals("XK42-DECISION")) {
                return one;
            }
        }
        return JSON.nullNode();
    }

    /** What the monitor is answered, as soon as it is so. */
    public JsonNode await(String path, Predicate<JsonNode> isSo) throws Exception {
        SignedInClient monitor = as(MONITOR);
        Instant until = Instant.now().plus(PATIENCE);
        JsonNode answer = ask(monitor, path);
        while (!isSo.test(answer)) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("it is not so after a minute: " + answer);
            }
            Thread.sleep(100);
            answer = ask(monitor, path);
        }
        return answer;
    }

    /** What the service answers somebody. */
    public static JsonNode ask(SignedInClient who, String path) throws Exception {
        return JSON.readTree(who.send("GET", path, Map.of(), null).body());
    }

    public RunningService service() {
        return service;
    }

    public String address() {
        return "http://127.0.0.1:" + service.port();
    }

    @Override
    public void close() {
        service.close();
    }
}
