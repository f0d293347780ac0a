package org.mingjing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;
import org.mingjing.drivers.SmallPackage;
import org.mingjing.texts.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files are attached to what people do with a warning, and are nothing else than what they are by their content. */
class AttachmentsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a" + "0000000d49484452000000010000000108060000001f15c489"
            + "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082");
    private static final byte[] PDF = bytes("%PDF-1.4\n1 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj <script>alert(1)</script>\n%%EOF\n");

    @TempDir
    static Path folder;

    private static RunningService service;
    private static SignedInClient respondent;
    private static SignedInClient official;
    private static SignedInClient reviewer;
    private static SignedInClient stranger;
    private static String warning;

    @BeforeAll
    static void start() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-01-01").withDays(1).with("limits.dmn", "\"working-day\"", "\"hour\"");
        service = RunningService.startWith(List.of("-Dmingjing.files.waiting-max=6"), folder.resolve("home"), "--rules",
                rules.folder().toString());
        service.postFacts(List.of("{\"entry\": \"department\", \"code\": \"D1\", \"name\": \"Bureau\", \"region\": \"\", \"parent\": \"\"}",
                "{\"entry\": \"department\", \"code\": \"D2\", \"name\": \"Other\", \"region\": \"\", \"parent\": \"\"}",
                "{\"entry\": \"official\", \"code\": \"P1\", \"name\": \"X\", \"department\": \"D1\"}"));
        respondent = person("dept", "respondent", "D1", Map.of());
        official = person("p1", "official", "D1", Map.of("official", "P1"));
        reviewer = person("li", "reviewer", "D1", Map.of());
        stranger = person("dept2", "respondent", "D2", Map.of());
        warning = warningOf("C-1");
    }

    private static SignedInClient person(String name, String role, String department, Map<String, String> more) throws Exception {
        service.tester().makeAccount(name, List.of(role), Map.of("kind", "department", "code", department), more);
        return service.tester().newcomer(name);
    }

    private static String warningOf(String caseId) throws Exception {
        service.postFacts(List.of("{\"source\": \"window\", \"factId\": \"%s\", \"caseId\": \"%1$s\", \"node\": \"receipt\", \"occurredAt\": \"%s\", "
                .formatted(caseId, Instant.now().minus(3, ChronoUnit.DAYS)) + "\"official\": \"P1\", \"department\": \"D1\"}"));
        for (int tries = 0; tries < 300; tries++) {
            for (JsonNode found : JSON.readTree(service.get("/api/v1/warnings?q=" + caseId, "application/json").body()).path("warnings")) {
                return found.path("id").asString("");
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no warning of " + caseId);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> bring(SignedInClient person, String id, String name, byte[] content) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/v1/warnings/" + id
                + "/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20")))
                .header("Content-Type", "application/octet-stream").header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content));
        person.headers().forEach(request::header);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String brought(SignedInClient person, String id, String name, byte[] content) throws Exception {
        HttpResponse<byte[]> answer = bring(person, id, name, content);
        assertThat(answer.statusCode()).as("%s: %s", name, new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(201);
        return JSON.readTree(answer.body()).path("sha256").asString("");
    }

    private static void refused(int status, String word, String name, byte[] content) throws Exception {
        HttpResponse<byte[]> answer = bring(respondent, warning, name, content);
        assertThat(answer.statusCode()).as(name).isEqualTo(status);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).as(name).contains(word);
    }

    private static HttpResponse<String> act(SignedInClient person, String id, String act, List<String> files) throws Exception {
        long version = JSON.readTree(person.send("GET", "/api/v1/warnings/" + id, Map.of(), null).body()).path("version").asLong(0);
        return person.send("POST", "/api/v1/warnings/" + id + "/acts", Map.of("Content-Type", "application/json"),
                JSON.writeValueAsString(Map.of("act", act, "reason", "见附件。", "version", version, "attachments", files)));
    }

    private static HttpResponse<byte[]> saved(SignedInClient person, String id, String digest) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/v1/warnings/" + id
                + "/attachments/" + digest));
        person.headers().forEach(request::header);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void a_file_is_locked_as_it_arrives_seen_after_the_act_and_replaced_by_a_version_that_everybody_sees() throws Exception {
        String id = warningOf("C-2");
        String first = brought(respondent, id, "情况说明.pdf", PDF);
        assertThat(first).isEqualTo(Sha256.hex(PDF));
        assertThat(saved(respondent, id, first).statusCode()).as("before the act").isEqualTo(404);
        assertThat(act(respondent, id, "answer", List.of(first)).statusCode()).isEqualTo(200);
        assertThat(saved(reviewer, id, first).body()).isEqualTo(PDF);

        assertThat(act(reviewer, id, "send-back", List.of()).statusCode()).isEqualTo(200);
        byte[] other = bytes("%PDF-1.7\nbetter\n%%EOF");
        String second = brought(respondent, id, "情况说明.pdf", other);
        JsonNode history = JSON.readTree(act(respondent, id, "answer", List.of(second)).body()).path("history");
        JsonNode old = history.get(1).path("attachments").get(0);
        JsonNode now = history.get(3).path("attachments").get(0);
        assertThat(List.of(old.path("version").asInt(), now.path("version").asInt())).containsExactly(1, 2);
        assertThat(List.of(old.path("newest").asBoolean(), now.path("newest").asBoolean())).containsExactly(false, true);
        assertThat(now.path("bytes").asInt()).isEqualTo(other.length);
        assertThat(saved(reviewer, id, first).body()).as("the earlier version stays").isEqualTo(PDF);
        long seq = history.get(3).path("seq").asLong(0);
        assertThat(service.get("/api/v1/audit/records/" + seq).body()).as("a leaf of the log").contains(second).contains("情况说明.pdf");
        assertThat(service.post("/api/v1/audit/verifications", "application/json", "").body()).contains("\"faultCount\":0");
    }

    @Test
    void what_is_saved_never_runs_in_a_page() throws Exception {
        String id = warningOf("C-3");
        String digest = brought(official, id, "脚本 \"x\".txt".replace("\"", ""), bytes("<!doctype html><script>alert(1)</script>"));
        act(official, id, "answer", List.of(digest));
        HttpResponse<byte[]> answer = saved(reviewer, id, digest);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;").contains("filename*=UTF-8''");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement().asString().startsWith("sandbox; default-src 'none'");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void a_type_that_lies_is_found_out_by_the_content() throws Exception {
        refused(415, "PNG", "scan.pdf", PNG);
        refused(415, "none of the files", "scan.pdf", bytes("MZ\u0000\u0001 a program"));
        refused(415, "none of the files", "page.svg", bytes("<svg>\u0000</svg>"));
        refused(415, "plain text", "page.html", bytes("<script>alert(1)</script>"));
        refused(415, "plain text", "sheet.csv", bytes("=cmd()"));
        refused(415, "none of the files", "broken.pdf", bytes("%PDF-1.4 without an end"));
        refused(415, "none of the files", "empty.txt", new byte[0]);
    }

    @Test
    void nothing_is_hidden_behind_the_end_of_a_picture_or_an_archive() throws Exception {
        byte[] both = Arrays.copyOf(PNG, PNG.length + 25);
        System.arraycopy(bytes("<script>alert(1)</script>"), 0, both, PNG.length, 25);
        refused(415, "none of the files", "picture.png", both);
        byte[] archive = archive("word/document.xml", "[Content_Types].xml");
        refused(415, "none of the files", "letter.docx", Arrays.copyOf(archive, archive.length + 9));
        refused(415, "none of the files", "macros.docx", archive("word/document.xml", "[Content_Types].xml", "word/vbaProject.bin"));
        refused(415, "none of the files", "archive.zip", archive("anything.txt"));
        String letter = brought(respondent, warning, "letter.docx", archive);
        assertThat(takenBack(respondent, letter)).isEqualTo(204);
    }

    @Test
    void a_bomb_is_not_unpacked() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("[Content_Types].xml", "xl/workbook.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                for (int i = 0; i < 2_000; i++) {
                    zip.write(new byte[1 << 18]);
                }
            }
        }
        assertThat(out.size()).as("one gigabyte in one megabyte").isLessThan(2_000_000);
        String digest = brought(respondent, warning, "bomb.xlsx", out.toByteArray());
        assertThat(digest).isEqualTo(Sha256.hex(out.toByteArray()));
        assertThat(takenBack(respondent, digest)).isEqualTo(204);
    }

    private static byte[] archive(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("<x/>"));
            }
        }
        return out.toByteArray();
    }

    private static int takenBack(SignedInClient person, String digest) throws Exception {
        return person.send("DELETE", "/api/v1/warnings/" + warning + "/attachments/" + digest, Map.of("Content-Type", "application/json"), null)
                .statusCode();
    }

    @Test
    void a_name_with_a_path_or_signs_that_nobody_sees_is_refused() throws Exception {
        for (String name : List.of("../../etc/passwd.txt", "a\\b.txt", "C:\\a.txt", "a\r\nSet-Cookie: x.txt", "a\u202Etxt.exe.txt", "a\u0000.txt",
                ".txt", "con.txt", "a\".txt", " a.txt", "x".repeat(130) + ".txt")) {
            refused(400, "name", name, bytes("text"));
        }
    }

    @Test
    void one_gigabyte_is_refused_before_it_is_sent() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", service.port())) {
            String head = "POST /api/v1/warnings/" + warning + "/attachments?name=a.txt HTTP/1.1\r\nHost: 127.0.0.1:" + service.port()
                    + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 1073741824\r\nCookie: " + respondent.headers().get("Cookie")
                    + "\r\nX-CSRF-TOKEN: " + respondent.headers().get("X-CSRF-TOKEN") + "\r\n\r\n";
            socket.getOutputStream().write(bytes(head));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        refused(413, "20", "large.txt", new byte[20_971_521]);
    }

    @Test
    void whoever_does_not_see_the_warning_sees_no_file_of_it_and_brings_none() throws Exception {
        String id = warningOf("C-4");
        String digest = brought(respondent, id, "a.txt", bytes("of C-4"));
        assertThat(bring(stranger, id, "b.txt", bytes("text")).statusCode()).isEqualTo(404);
        assertThat(act(official, id, "answer", List.of(digest)).statusCode()).as("somebody else's file").isEqualTo(422);
        assertThat(act(respondent, warning, "answer", List.of(digest)).statusCode()).as("a file of another warning").isEqualTo(422);
        assertThat(takenBackAt(official, id, digest)).as("somebody else's").isEqualTo(404);
        assertThat(act(respondent, id, "answer", List.of(digest)).statusCode()).isEqualTo(200);
        assertThat(saved(stranger, id, digest).statusCode()).isEqualTo(404);
        assertThat(saved(respondent, warning, digest).statusCode()).as("by another warning").isEqualTo(404);
        assertThat(saved(respondent, id, "0".repeat(64)).statusCode()).isEqualTo(404);
        assertThat(takenBackAt(respondent, id, digest)).as("what an act has named stays").isEqualTo(404);
        assertThat(act(respondent, id, "contest", List.of(digest)).statusCode()).as("named twice").isEqualTo(422);
        assertThat(act(respondent, id, "contest", List.of("x")).statusCode()).isEqualTo(400);
    }

    private static int takenBackAt(SignedInClient person, String id, String digest) throws Exception {
        return person.send("DELETE", "/api/v1/warnings/" + id + "/attachments/" + digest, Map.of("Content-Type", "application/json"), null)
                .statusCode();
    }

    @Test
    void only_so_many_wait_for_one_account() throws Exception {
        String id = warningOf("C-5");
        SignedInClient many = person("many", "respondent", "D1", Map.of());
        for (int i = 0; i < 6; i++) {
            brought(many, id, i + ".txt", bytes("text " + i));
        }
        assertThat(bring(many, id, "7.txt", bytes("one more")).statusCode()).isEqualTo(409);
        assertThat(takenBackAt(many, id, Sha256.hex("text 0"))).isEqualTo(204);
        brought(many, id, "7.txt", bytes("one more"));
    }

    @Test
    void a_form_of_another_page_brings_nothing() throws Exception {
        HttpResponse<String> answer = respondent.send("POST", "/api/v1/warnings/" + warning + "/attachments?name=a.txt",
                Map.of("Content-Type", "text/plain"), "text");
        assertThat(answer.statusCode()).isEqualTo(415);
        HttpResponse<String> unmeant = respondent.send("POST", "/api/v1/warnings/" + warning + "/attachments?name=a.txt",
                Map.of("Content-Type", "application/octet-stream", "X-CSRF-TOKEN", "forged"), "text");
        assertThat(unmeant.statusCode()).isEqualTo(403);
    }
}
