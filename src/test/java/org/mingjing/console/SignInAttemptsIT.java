package org.mingjing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.RunningService;

/** Guessing passwords costs who does it time, and nobody else. */
class SignInAttemptsIT {

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(folder.resolve("home"));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void ten_thousand_attempts_are_bounded_and_others_still_sign_in() throws Exception {
        for (String name : List.of("victim", "neighbour")) {
            service.tester().makeAccount(name, List.of("monitor"), Map.of("kind", "everything"), Map.of());
            service.tester().newcomer(name);
        }
        ExecutorService attackers = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> attempts = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                String name = i % 2 == 0 ? "victim" : "somebody-" + i;
                attempts.add(attackers.submit(() -> service.stranger().signIn(name, "a guess at a password").statusCode()));
            }
            Instant began = Instant.now();
            assertThat(service.tester().again("neighbour")).as("who was here before").isNotNull();
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(20));
            int looked = 0;
            for (Future<Integer> attempt : attempts) {
                int status = attempt.get();
                assertThat(status).isIn(401, 429, 503);
                looked += status == 401 ? 1 : 0;
            }
            assertThat(looked).as("of which a password was looked at").isLessThan(200);
        } finally {
            attackers.shutdownNow();
        }
        assertThat(service.tester().again("neighbour")).isNotNull();
    }
}
