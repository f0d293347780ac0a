package org.mingjing.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.notices.Receiver.Answer;
import org.mingjing.notices.Receiver.Got;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A webhook at a real receiver, which checks as the documentation says, and fails in all the ways that receivers fail. */
class WebhookIT {

    private static final String SECRET = "a-secret-of-a-test-1";
    private static final Instant NOW = Instant.parse("2024-03-26T01:00:00Z");

    @TempDir
    Path home;

    private TellingHall hall;
    private Receiver receiver;
    private final WebhookChannel webhook = new WebhookChannel(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
        hall = new TellingHall(home);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(hall.faults()).isEmpty();
        hall.close();
        receiver.close();
    }

    private void told(String secrets) {
        hall.channel("hook", webhook, Map.of("address", receiver.address() + "/in", "secret", secrets, "timeoutSeconds", "1", "waitSeconds", "60"));
        hall.hall.accepted("2024-03-25 09:00");
        hall.tell();
    }

    private static boolean genuine(Got got, String secret, Instant now) throws Exception {
        return new WebhookCheck(secret).isGenuine(got.header("Mingjing-Timestamp"), got.header("Mingjing-Signature"),
                got.body().getBytes(StandardCharsets.UTF_8), now);
    }

    @Test
    void it_is_a_cloud_event_that_a_receiver_can_check() throws Exception {
        told(SECRET);
        Got got = receiver.got().get(0);

        assertThat(got.header("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(genuine(got, SECRET, NOW)).isTrue();
        JsonNode event = new JsonMapper().readTree(got.body());
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("type").asString()).isEqualTo("org.mingjing.warning.notify");
        assertThat(event.path("id").asString()).isEqualTo(got.header("Mingjing-Delivery"));
        assertThat(event.path("subject").asString()).isEqualTo(hall.hall.warning().id());
        assertThat(event.path("data").path("case").asString()).isEqualTo("permit-1");
        assertThat(event.path("data").path("level").asString()).isEqualTo("reminder");
        assertThat(got.body()).doesNotContain("wang").doesNotContain("王");
    }

    @Test
    void what_is_forged_altered_late_or_signed_with_another_secret_is_refused() throws Exception {
        told(SECRET);
        Got got = receiver.got().get(0);

        assertThat(genuine(got, "another-secret-of-a-test", NOW)).isFalse();
        assertThat(genuine(got, SECRET, NOW.plusSeconds(301))).as("replayed later").isFalse();
        assertThat(genuine(got, SECRET, NOW.minusSeconds(301))).isFalse();
        assertThat(genuine(new Got("POST", "/", got.headers(), got.body().replace("reminder", "red ")), SECRET, NOW)).isFalse();
        assertThat(genuine(new Got("POST", "/", Map.of("Mingjing-Timestamp", "now", "Mingjing-Signature", ""), got.body()), SECRET, NOW)).isFalse();
        assertThat(genuine(new Got("POST", "/", Map.of(), got.body()), SECRET, NOW)).isFalse();
    }

    @Test
    void while_a_secret_is_replaced_both_are_good() throws Exception {
        told("a-new-secret-of-a-test\n" + SECRET);
        Got got = receiver.got().get(0);

        assertThat(genuine(got, SECRET, NOW)).isTrue();
        assertThat(genuine(got, "a-new-secret-of-a-test", NOW)).isTrue();
    }

    @Test
    void whatever_goes_wrong_it_arrives_once_it_can_with_the_same_key() throws Exception {
        receiver.next(Answer.of(500), Answer.after(3_000), Answer.of(429),
                new Answer(302, "", 0, Map.of("Location", receiver.address() + "/elsewhere")), Answer.of("x".repeat(200_000)));
        told(SECRET);
        hall.tellOn("2024-03-25 09:02").tellOn("2024-03-25 09:10").tellOn("2024-03-25 09:30").tellOn("2024-03-25 10:30");
        receiver.stop();
        hall.tellOn("2024-03-25 14:00");
        receiver.start();
        hall.tellOn("2024-03-25 20:00");

        assertThat(hall.states()).containsExactly("sent");
        assertThat(receiver.got()).hasSize(6).extracting(got -> got.header("Mingjing-Delivery")).containsOnly(receiver.got().get(0).header("Mingjing-Delivery"));
        assertThat(receiver.got()).extracting(Got::path).as("no redirect is followed").containsOnly("/in");
    }

    @Test
    void the_example_in_the_documentation_is_the_one_that_is_tested() throws Exception {
        String source = Files.readString(Path.of("src/test/java/org/mingjing/notices/WebhookCheck.java"));
        String example = source.substring(source.indexOf("// begin of the example\n") + 24, source.indexOf("// end of the example"));

        assertThat(Files.readString(Path.of("docs/reference/webhooks.md"))).contains(example);
    }
}
