package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies without bound, or without end, cost a bounded piece of work; whoever asks for something else is answered meanwhile. */
class BodiesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FACT = "{\"source\":\"b\",\"factId\":\"%s\",\"caseId\":\"bounded\",\"node\":\"n\","
            + "\"occurredAt\":\"2026-01-05T09:00:00+08:00\"}\n";
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    static Path folder;

    private static RunningService service;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.startWith(List.of("-Xmx256m", "-Dmingjing.http.slow-after-millis=1500",
                "-Dmingjing.http.bodies-max=20", "-Dmingjing.http.facts-lines-max=5000"), folder.resolve("home"));
        token = "Authorization: " + service.tester().bearer("b");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void many_slow_bodies_are_ended_and_others_are_answered_meanwhile() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 260; i++) {
                slow.add(begin("Content-Length: 1000", "{"));
            }
            Instant asked = Instant.now();
            for (int i = 0; i < 5; i++) {
                assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
                assertThat(service.get("/api/v1/rules").statusCode()).isEqualTo(200);
            }
            assertThat(Duration.between(asked, Instant.now())).isLessThan(SOON);
            List<Integer> statuses = new ArrayList<>();
            for (Socket socket : slow) {
                socket.setSoTimeout((int) SOON.toMillis());
                statuses.add(RawHttp.answer(socket).status());
            }
            assertThat(statuses).contains(408, 503).allMatch(status -> status == 408 || status == 503 || status == -1);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        assertThat(service.postFacts(List.of(FACT.formatted("after").strip())).statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_trickles_is_ended_and_its_whole_lines_are_recorded() throws Exception {
        try (Socket socket = begin("Transfer-Encoding: chunked", chunk(FACT.formatted("trickle")))) {
            Instant until = Instant.now().plus(SOON);
            try {
                while (Instant.now().isBefore(until)) {
                    socket.getOutputStream().write(chunk("{").getBytes(StandardCharsets.UTF_8));
                    Thread.sleep(200);
                    if (socket.getInputStream().available() > 0) {
                        break;
                    }
                }
            } catch (SocketException ended) {
                assertThat(ended).isNotNull();
            }
            RawHttp.Answer answer = RawHttp.answer(socket);
            assertThat(answer.status()).as(answer.text()).isEqualTo(408);
            JsonNode problem = JSON.readTree(answer.body().strip().replaceAll("\\r\\n0$", ""));
            assertThat(problem.path("detail").asString("")).contains("too slowly", "was recorded");
            assertThat(problem.path("lines")).hasSize(1);
        }
    }

    @Test
    void a_length_beyond_the_bound_is_refused_before_anything_is_read() throws Exception {
        for (String route : List.of("facts", "rules/checks", "sweeps", "replays", "audit/verifications")) {
            RawHttp.Answer answer = new RawHttp(service.port()).send("POST /api/v1/" + route + " HTTP/1.1", List.of(host(),
                    "Content-Type: " + (route.equals("facts") ? "application/x-ndjson" : "application/json"),
                    "Content-Length: 1073741824"), "{}");
            assertThat(answer.status()).as(route + answer.text()).isEqualTo(413);
            assertThat(answer.body()).contains("longer than");
        }
    }

    @Test
    void a_large_body_arrives_as_it_was_sent() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 4_900; i++) {
            lines.append(FACT.formatted("same")).append(" ".repeat(i % 97)).append('\n');
        }

        JsonNode answer = JSON.readTree(service.post("/api/v1/facts", "application/x-ndjson", lines.toString()).body());

        assertThat(answer.path("rejected").asInt(-1)).isZero();
        assertThat(answer.path("accepted").asInt() + answer.path("duplicate").asInt()).isEqualTo(4_900);
    }

    @Test
    void a_gigabyte_of_empty_lines_is_ended() throws Exception {
        Instant began = Instant.now();
        RawHttp.Answer answer = stream(new byte[64 * 1024], '\n', 16_384);

        assertThat(answer.status()).as(answer.text()).isIn(413, -1);
        assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
        assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void a_request_of_too_many_bad_lines_is_answered_within_bounds() throws Exception {
        JsonNode answer = JSON.readTree(service.post("/api/v1/facts", "application/x-ndjson", FACT.formatted("good")
                + "x\n".repeat(4_000_000)).body());

        assertThat(answer.path("status").asInt()).isEqualTo(413);
        assertThat(answer.path("accepted").asInt() + answer.path("duplicate").asInt()).isEqualTo(1);
        assertThat(answer.path("rejected").asInt()).isEqualTo(4_999);
        assertThat(answer.path("lines")).hasSize(5_000);
        assertThat(answer.path("lines").get(1).path("reason").asString("")).isNotBlank();
        assertThat(answer.path("lines").get(4_000).path("reason").asString("")).contains("first 1,000");
    }

    @Test
    void a_batch_of_too_many_events_is_answered_within_bounds() throws Exception {
        JsonNode answer = JSON.readTree(service.post("/api/v1/facts", "application/cloudevents-batch+json",
                "[" + "1,".repeat(1_000_000) + "1]").body());

        assertThat(answer.path("status").asInt()).isEqualTo(413);
        assertThat(answer.path("rejected").asInt()).isEqualTo(5_000);
    }

    @Test
    void little_gzip_that_is_many_lines_is_ended() throws Exception {
        for (String line : List.of("\n", "x\n")) {
            byte[] packed = gzip(line.repeat(1_000).getBytes(StandardCharsets.UTF_8), 20_000);
            assertThat(packed.length).isLessThan(1_000_000);
            for (String encoding : List.of("", "Content-Encoding: gzip\r\n")) {
                RawHttp.Answer answer = bytes("Content-Type: application/x-ndjson\r\n" + encoding, packed);
                assertThat(answer.status()).as(answer.text()).isEqualTo(413);
            }
        }
    }

    @Test
    void facts_may_be_packed_once_by_gzip_and_by_nothing_else() throws Exception {
        byte[] fact = FACT.formatted("packed").getBytes(StandardCharsets.UTF_8);
        byte[] packed = gzip(fact, 1);

        assertThat(bytes("Content-Type: application/x-ndjson\r\nContent-Encoding: gzip\r\n", packed).status()).isEqualTo(200);
        assertThat(bytes("Content-Type: application/x-ndjson\r\n", packed).status()).isEqualTo(200);
        assertThat(bytes("Content-Type: application/x-ndjson\r\n", gzip(packed, 1)).status()).isEqualTo(400);
        assertThat(bytes("Content-Type: application/x-ndjson\r\nContent-Encoding: gzip\r\n", fact).status()).isEqualTo(400);
        assertThat(bytes("Content-Type: application/x-ndjson\r\nContent-Encoding: br\r\n", fact).status()).isEqualTo(400);
        assertThat(bytes("Content-Type: application/x-ndjson\r\n", java.util.Arrays.copyOf(packed, packed.length / 2)).status())
                .isIn(200, 400);
        assertThat(bytes("Content-Type: application/x-ndjson\r\n", new byte[] {0x1f, (byte) 0x8b}).status()).isEqualTo(400);
    }

    @Test
    void a_second_request_on_the_same_connection_is_answered_too() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            String replay = "POST /api/v1/replays HTTP/1.1\r\n" + host() + "\r\n" + RawHttp.lines(service.tester().headers())
                    + "Content-Type: application/json\r\nContent-Length: 2\r\n";
            socket.getOutputStream().write((replay + "\r\n{}" + replay + "Connection: close\r\n\r\n{}")
                    .getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout((int) SOON.toMillis());
            assertThat(RawHttp.answer(socket).text().split("HTTP/1.1 200", -1)).hasSize(3);
        }
    }

    private static String host() {
        return "Host: localhost:" + service.port();
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static Socket begin(String header, String body) throws IOException {
        Socket socket = new Socket("127.0.0.1", service.port());
        socket.getOutputStream().write(("POST /api/v1/facts HTTP/1.1\r\n" + host() + "\r\n" + token + "\r\nContent-Type: application/x-ndjson\r\n"
                + header + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static RawHttp.Answer bytes(String headers, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout((int) SOON.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/facts HTTP/1.1\r\n" + host() + "\r\n" + token + "\r\nConnection: close\r\n" + headers + "Content-Length: "
                    + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(body);
            return RawHttp.answer(socket);
        }
    }

    /** Sends one piece again and again, in chunks, until it is all sent or nobody takes it any more. */
    private static RawHttp.Answer stream(byte[] piece, char filled, int times) throws IOException {
        java.util.Arrays.fill(piece, (byte) filled);
        try (Socket socket = begin("Transfer-Encoding: chunked", "")) {
            socket.setSoTimeout((int) SOON.toMillis());
            byte[] head = (Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.UTF_8);
            try {
                for (int i = 0; i < times && socket.getInputStream().available() == 0; i++) {
                    socket.getOutputStream().write(head);
                    socket.getOutputStream().write(piece);
                    socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.UTF_8));
                }
            } catch (SocketException ended) {
                assertThat(ended).isNotNull();
            }
            return RawHttp.answer(socket);
        }
    }

    private static byte[] gzip(byte[] piece, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(piece);
            }
        }
        return packed.toByteArray();
    }
}
