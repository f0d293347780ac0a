package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.SharedData;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.Reject;
import org.mingjing.ingest.Import;
import org.mingjing.ingest.ImportListener;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

/** Input that is wrong is refused with a sentence that says where and what to do, and nothing else is lost with it. */
class BadInputIT {

    private static final String PROFILE = """
            name: window
            title: {zh: 窗口, en: Window}
            format: csv
            fact:
              caseId: case
              factId: trace-position
              node: step
              occurredAt: time
            """;

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void open() throws Exception {
        program = Program.at(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        program.close();
    }

    @Test
    void an_unknown_profile_is_refused_with_those_there_are() {
        assertThat(refused("import", "--source", "nowhere", "x.csv")).isEqualTo("There is no source profile 'nowhere'; "
                + "give the path of a YAML file or one of bpic12-loans, bpic15, bpic20-domestic, county, facts, "
                + "road-traffic, running-example, wabo-receipt.\n");
    }

    @Test
    void a_missing_file_is_refused_before_anything_is_read() throws Exception {
        Path good = write("good.ndjson", fact("f1", "2024-05-06T09:00:00+08:00"));
        Path missing = folder.resolve("missing.ndjson");

        assertThat(refused("import", "--source", "facts", good.toString(), missing.toString()))
                .isEqualTo("There is no file or folder " + missing + ".\n");
        assertThat(factsKept()).isZero();
    }

    @Test
    void of_a_truncated_file_what_came_before_is_kept() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 20_000; i++) {
                gzip.write((fact("f" + i, "2024-05-06T09:00:00+08:00") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Path file = folder.resolve("cut.ndjson.gz");
        Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));

        assertThat(refused("import", "--source", "facts", file.toString())).startsWith(file + ", line ")
                .contains("The compressed file breaks off or is damaged here; what came before was read, what follows "
                        + "is lost. Get the file again.");
        assertThat(factsKept()).isBetween(1_000L, 19_999L);
    }

    @Test
    void an_external_entity_is_never_opened() throws Exception {
        Path secret = write("secret", "what nobody may read");
        Path file = write("entity.xes", "<?xml version=\"1.0\"?>", "<!DOCTYPE log [<!ENTITY secret SYSTEM \""
                + secret.toUri() + "\">]>", "<log><trace><string key=\"concept:name\" value=\"&secret;\"/></trace></log>");
        Path good = SharedData.require("data/logs/running-example.xes");

        assertThat(refused("import", "--source", "running-example", file.toString(), good.toString()))
                .isEqualTo(file + ", line 2: The file has a DOCTYPE or an entity, which could name other files; remove it.\n");
        assertThat(factsKept()).as("of the other file").isEqualTo(42);
    }

    @Test
    void a_line_with_too_few_columns_costs_only_itself() throws Exception {
        List<String> lines = new ArrayList<>(List.of("case,step,time"));
        lines.addAll(Collections.nCopies(19, "A-1,receipt,2024-05-06T09:00:00+08:00"));
        lines.set(16, "A-1,receipt");
        Path file = write("window.csv", lines.toArray(String[]::new));

        assertThat(refused("import", "--source", profile(PROFILE), file.toString()))
                .isEqualTo(file + ", line 17: It has 2 columns, the header has 3; write those that are empty too.\n");
        assertThat(factsKept()).isEqualTo(18);
    }

    @Test
    void another_charset_than_the_profile_says_costs_only_its_lines() throws Exception {
        Path file = folder.resolve("window.csv");
        Files.writeString(file, "case,step,time\nA-1,receipt,2024-05-06T09:00:00+08:00\n"
                + "A-1,受理,2024-05-06T10:00:00+08:00\n", Charset.forName("GB18030"));

        assertThat(refused("import", "--source", profile(PROFILE), file.toString()))
                .startsWith(file + ", line 3: 'step' ").contains("UTF-8")
                .contains("if the source writes GB18030 or GBK, set 'charset: GB18030' in the profile.");
        assertThat(factsKept()).isEqualTo(1);
    }

    @Test
    void a_time_without_zone_is_refused_where_the_profile_names_none() throws Exception {
        Path file = write("window.csv", "case,step,time", "A-1,receipt,2024-05-06 09:00:00",
                "A-1,acceptance,2024-05-06T10:00:00+08:00");

        assertThat(refused("import", "--source", profile(PROFILE + "times: [\"yyyy-MM-dd HH:mm:ss\"]\n"), file.toString()))
                .isEqualTo(file + ", line 2: 'time' is a time without an offset: 2024-05-06 09:00:00; "
                        + "name the source's 'zone' in the profile.\n");
        assertThat(factsKept()).isEqualTo(1);
    }

    @Test
    void a_year_the_calendar_does_not_know_stops_that_case_and_no_other() throws Exception {
        GeneratedFolder county = GeneratedFolder.make(folder, 50, 2);
        Path file = write("later.ndjson", dated2031(county, "C-2031"));

        program.out("import", "--source", "county", "--as-of", county.asOf(), county.path().toString());
        List<String> complaints = importedIn(Instant.parse("2031-03-04T01:00:00Z"), file);

        assertThat(complaints).singleElement().asString()
                .startsWith("Case C-2031 cannot be assessed by cn-licensing@1.1.0: ").contains("'cn'").contains("2031");
        assertThat(program.findings()).as("of the other cases").isEqualTo(county.truth());
    }

    @Test
    void an_instant_that_is_still_to_come_is_refused_before_anything_is_recorded() throws Exception {
        Path good = write("good.ndjson", fact("f1", "2024-05-06T09:00:00+08:00"));

        assertThat(refused("import", "--source", "facts", "--as-of", "2999-01-01T00:00:00+08:00", good.toString()))
                .startsWith("The instant 2998-12-31T16:00:00Z is still to come: it is ").hasLineCount(1);
        assertThat(refused("sweep", "--as-of", "2999-01-01T00:00:00+08:00"))
                .startsWith("The instant 2998-12-31T16:00:00Z is still to come: it is ").hasLineCount(1);
        assertThat(program.database().number("select count(*) from record")).isZero();
    }

    @Test
    void a_date_mistyped_into_the_future_is_told_and_makes_no_other_case_look_overdue() throws Exception {
        GeneratedFolder county = GeneratedFolder.make(folder, 50, 2);
        Path mistyped = write("mistyped.ndjson", dated2031(county, "C-2031"));

        String complaint = refused("import", "--source", "county", mistyped.toString(), county.path().toString());
        program.out("sweep", "--as-of", county.asOf());

        assertThat(complaint).startsWith("Line 1: fact county/later of case C-2031 is dated 2031-03-03T01:00:00Z, "
                + "which is still to come").hasLineCount(1);
        assertThat(program.findings()).isEqualTo(county.truth());
    }

    /** What an import complains of that is run at that instant. */
    private List<String> importedIn(Instant now, Path file) {
        try (Installation installation = Installation.open(new Installation.Options(program.home(),
                program.database().url(), List.of(), Clock.fixed(now, ZoneOffset.UTC), compiling -> () -> { }))) {
            return new Import(installation, SourceProfile.named("county"), folder.resolve("rejects.ndjson"), Language.EN,
                    new NoListener()).run(List.of(file), now).after().failures().stream().map(Object::toString).toList();
        }
    }

    private static final class NoListener implements ImportListener {

        @Override
        public void read(long records) {}

        @Override
        public void assessed(long cases, long of) {}

        @Override
        public void rejected(Reject reject) {}

        @Override
        public void note(ReadNote note) {}

        @Override
        public void future(Sentence sentence) {}

        @Override
        public void conflict(Sentence sentence) {}
    }

    private static String dated2031(GeneratedFolder county, String caseId) throws IOException {
        String acceptance = county.facts().stream().filter(line -> line.contains("\"node\":\"acceptance\""))
                .findFirst().orElseThrow();
        return acceptance.replaceAll("\"factId\":\"[^\"]*\"", "\"factId\":\"later\"")
                .replaceAll("\"caseId\":\"[^\"]*\"", "\"caseId\":\"" + caseId + "\"")
                .replaceAll("\"(occurredAt|recordedAt)\":\"[^\"]*\"", "\"$1\":\"2031-03-03T09:00:00+08:00\"");
    }

    @Test
    void a_known_id_with_other_content_is_a_conflict_and_kept_for_review() throws Exception {
        Path file = write("conflict.ndjson", fact("f1", "2024-05-06T09:00:00+08:00"),
                fact("f1", "2024-05-06T10:00:00+08:00"), fact("f2", "2024-05-06T11:00:00+08:00"));

        assertThat(refused("import", "--source", "facts", file.toString())).isEqualTo("Fact wabo-receipt/f1 version 0 of "
                + "case A-1 is recorded with another content; the recorded one counts and this one is kept for review. "
                + "If it is a correction, send it with a higher version; if it is another step, two "
                + "deliveries use the same id: give each a prefix in the profile.\n");
        assertThat(factsKept()).isEqualTo(2);
        assertThat(program.database().number("select count(*) from fact_conflict")).isEqualTo(1);
    }

    @Test
    void a_log_in_another_charset_than_it_says_is_refused_in_one_sentence() throws Exception {
        Path file = folder.resolve("charset.xes");
        Files.writeString(file, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log><trace>"
                + "<string key=\"concept:name\" value=\"受理\"/></trace></log>", Charset.forName("GB18030"));

        assertThat(refused("import", "--source", "wabo-receipt", file.toString())).startsWith(file + ", line ")
                .contains("The text is not in the charset that its first line names").hasLineCount(1);
    }

    @Test
    void bytes_that_are_no_log_at_all_are_refused() throws Exception {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);
        Path file = Files.write(folder.resolve("noise.xes"), noise);

        assertThat(refused("import", "--source", "wabo-receipt", file.toString())).startsWith(file + ", line 1: ")
                .hasLineCount(1);
    }

    private String refused(String... arguments) {
        Program.Ran ran = program.run(arguments).ended(1);
        assertThat(ran.out() + ran.err()).doesNotContain("\tat ").doesNotContain("Exception");
        return ran.err();
    }

    private long factsKept() throws Exception {
        return program.database().number("select count(*) from fact");
    }

    private String profile(String yaml) throws IOException {
        return Files.writeString(folder.resolve("window.yaml"), yaml).toString();
    }

    private Path write(String name, String... lines) throws IOException {
        return FactFiles.write(folder, name, List.of(lines));
    }

    private static String fact(String id, String time) {
        return "{\"source\": \"wabo-receipt\", \"factId\": \"" + id + "\", \"caseId\": \"A-1\", \"node\": \"Confirmation\", "
                + "\"occurredAt\": \"" + time + "\"}";
    }
}
