package org.mingjing.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.Program;
import org.mingjing.cli.RunningService;
import org.mingjing.notices.Receiver.Answer;
import tools.jackson.databind.json.JsonMapper;

/** A service that is killed while it tells people loses nothing of what is to be told, and tells each again under the same key. */
@EnabledOnOs(OS.LINUX)
class KilledTellingIT {

    private static final int CASES = 60;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void killed_in_the_middle_everything_is_told_and_nothing_without_its_record() throws Exception {
        Path home = folder.resolve("home");
        try (Receiver receiver = new Receiver()) {
            try (RunningService service = start(home)) {
                assertThat(service.post("/api/v1/channels", "application/json", "{\"id\": \"hook\", \"kind\": \"webhook\", \"settings\": {\"waitSeconds\": \"1\"}, "
                        + "\"secrets\": {\"address\": \"" + receiver.address() + "\", \"secret\": \"a-secret-of-a-test-1\"}}").statusCode()).isEqualTo(201);
                assertThat(service.get("/api/v1/channels").body()).contains("127.0.0.1").doesNotContain("a-secret-of-a-test-1");
                for (int i = 0; i < 40; i++) {
                    receiver.next(i % 4 == 0 ? Answer.of(503) : Answer.after(50));
                }
                assertThat(service.postFacts(facts()).body()).contains("\"rejected\":0");
                await(() -> receiver.got().size() > 10);
                service.kill();
            }
            for (int again = 0; again < 2; again++) {
                int before = receiver.got().size();
                try (RunningService service = start(home)) {
                    await(() -> receiver.got().size() > before + 10 || counts(service).getOrDefault("waiting", 1L) == 0);
                    service.kill();
                }
            }
            try (RunningService service = start(home)) {
                await(() -> counts(service).getOrDefault("waiting", 1L) == 0 && counts(service).getOrDefault("sent", 0L) >= CASES);
                Set<String> told = receiver.got().stream().map(got -> got.header("Mingjing-Delivery")).collect(Collectors.toCollection(TreeSet::new));
                Set<String> recorded = new TreeSet<>();
                JSON.readTree(service.get("/api/v1/deliveries?limit=200&channel=hook").body()).path("deliveries")
                        .forEach(line -> recorded.add(line.path("key").asString()));
                assertThat(told).isEqualTo(recorded).hasSizeGreaterThanOrEqualTo(CASES);
                assertThat(service.said()).doesNotContain("a-secret-of-a-test-1");
            }
        }
        assertThat(Program.runPlain("--home", home.toString(), "audit", "verify").exitCode()).isZero();
    }

    private static RunningService start(Path home) throws Exception {
        return RunningService.startWith(List.of("-Dmingjing.notices.pause-seconds=1", "-Ddb-scheduler.heartbeat-interval=1s"), home);
    }

    private static List<String> facts() {
        Instant accepted = Instant.now().minus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        List<String> facts = new ArrayList<>(List.of("{\"entry\": \"power\", \"code\": \"XK-1\", \"name\": \"许可\", \"kind\": \"01\"}"));
        for (int i = 0; i < CASES; i++) {
            facts.add("{\"source\": \"window\", \"factId\": \"a" + i + "\", \"caseId\": \"C" + i + "\", \"power\": \"XK-1\", \"node\": \"acceptance\", "
                    + "\"occurredAt\": \"" + accepted + "\", \"official\": \"wang\", \"department\": \"D1\", \"attributes\": {\"document\": \"A\"}}");
        }
        return facts;
    }

    private static Map<String, Long> counts(RunningService service) {
        try {
            return JSON.readTree(service.get("/api/v1/deliveries/counts").body()).valueStream()
                    .collect(Collectors.toMap(line -> line.path("state").asString(""), line -> line.path("count").asLong()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        for (int tries = 0; tries < 1200; tries++) {
            if (condition.holds()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("it did not come to that in two minutes");
    }
}
