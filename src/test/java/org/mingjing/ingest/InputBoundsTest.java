package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlFaults;

/** Input without bounds: read in bounded memory, told where it stops, and at the cost of as little else as can be. */
@Timeout(300)
class InputBoundsTest {

    private static final String NDJSON = "name: county\ntitle: {zh: 县, en: County}\nformat: ndjson\n";
    private static final String CSV = "name: w\ntitle: {zh: 窗, en: W}\nformat: csv\nfact: {caseId: C, factId: I, node: N, occurredAt: T}\n";
    private static final String XES = """
            name: x
            title: {zh: 日志, en: Log}
            format: xes
            fact: {caseId: "case.concept:name", factId: trace-position, node: "concept:name", occurredAt: "time:timestamp"}
            attributes: ["*", "case.*"]
            """;
    private static final String FACT = "{\"factId\":\"f\",\"caseId\":\"c\",\"node\":\"n\",\"occurredAt\":\"2024-05-06T09:00:00Z\"}\n";
    private static final String EVENT = "<event><string key='concept:name' value='a'/><date key='time:timestamp' value='2024-05-06T09:00:00Z'/>%s</event>\n";

    /** Counts, and keeps nothing but the last. */
    private static final class Counted implements FactSink {

        private long facts;
        private long rejects;
        private long lastLine;
        private String lastReason = "";

        @Override
        public void fact(NodeFact fact, long line) {
            facts++;
            lastLine = line;
        }

        @Override
        public void entry(RegistryEntry entry, long line) {}

        @Override
        public void reject(Reject reject) {
            rejects++;
            lastLine = reject.line();
            lastReason = reject.reason().toString();
            assertThat(reject.text()).hasSizeLessThanOrEqualTo(2_001);
            assertThat(reject.reason().toString()).hasSizeLessThan(5_000);
        }
    }

    @Test
    void hundreds_of_megabytes_of_newlines_are_passed_over_and_the_line_after_it_is_told() {
        Counted read = read(NDJSON, "x.ndjson", Repeated.of("\n", 1L << 28).then(FACT));
        assertThat(read.facts).isEqualTo(1);
        assertThat(read.lastLine).isEqualTo((1L << 28) + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[", "{\"a\":", "\"", "\u00ff", " x"})
    void a_line_without_end_costs_itself(String piece) {
        Counted read = read(NDJSON, "x.ndjson", Repeated.of(piece, 6_000_000).then("\n" + FACT));
        assertThat(read.rejects).isEqualTo(1);
        assertThat(read.facts).isEqualTo(1);
        assertThat(read.lastLine).isEqualTo(2);
    }

    @Test
    void hundreds_of_thousands_of_bad_lines_are_counted_and_the_reject_file_says_where_it_stops(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rejects.ndjson");
        try (RejectFile rejects = new RejectFile(file, Language.EN)) {
            for (long i = 1; i <= RejectFile.RECORDS_MAX + 1_000; i++) {
                rejects.add(new Reject("x.ndjson", i, Sentence.asItIs("No."), "{"));
            }
            assertThat(rejects.isFull()).isTrue();
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize((int) RejectFile.RECORDS_MAX + 1);
        assertThat(lines.get(lines.size() - 1)).contains("\"line\":100001", "holds the first 100000 rejected records and stops here");
        assertThat(read(NDJSON, "x.ndjson", Repeated.of("x\n", 300_000)).rejects).isEqualTo(300_000);
    }

    @Test
    void a_line_with_a_million_faults_is_answered_in_a_few_sentences() {
        StringBuilder line = new StringBuilder("{\"a\":1");
        for (int i = 0; i < 200_000; i++) {
            line.append(",\"f").append(i).append("\":1");
        }
        Counted read = read(NDJSON, "x.ndjson", Repeated.of(line + "}\n", 1));
        assertThat(read.lastReason).endsWith("more faults.");
    }

    @Test
    void json_nested_without_end_costs_its_line() {
        String deep = "{\"attributes\":{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}\n";
        Collected read = Collected.from(NDJSON, "x.ndjson", deep + deep.replace("[", "{\"a\":").replace("]", "}") + FACT);
        assertThat(read.reasons()).hasSize(2).allMatch(reason ->
                reason.endsWith("The line is not valid JSON: lists and objects stand within each other more than 500 deep."));
        assertThat(read.facts).hasSize(1);
    }

    @Test
    void a_quote_that_is_never_closed_ends_a_csv_file_before_it_fills_the_memory() {
        assertThatThrownBy(() -> read(CSV, "x.csv", Repeated.of("I,C,N,T\n\"", 1).then(Repeated.of("x\n", 20_000_000))))
                .isInstanceOf(UnreadableSource.class).hasMessageStartingWith("x.csv, line 2: What begins here is longer than 4194304 characters");
        assertThatThrownBy(() -> read(CSV, "x.csv", Repeated.of("I,C,N,T\n", 1).then(Repeated.of("x", 1L << 30))))
                .hasMessageStartingWith("x.csv, line 2: What begins here is longer than");
    }

    @Test
    void empty_lines_without_end_end_a_csv_file() {
        assertThatThrownBy(() -> read(CSV, "x.csv", Repeated.of("I,C,N,T\n", 1).then(Repeated.of("\n", 1L << 30))))
                .hasMessageContaining("More than 1000000 empty lines follow one another");
    }

    @Test
    void xes_nested_deeply_costs_its_event() {
        String deep = EVENT.formatted("<list key='l'>".repeat(3_000) + "</list>".repeat(3_000));
        Counted read = read(XES, "x.xes", Repeated.of("<log><trace><string key='concept:name' value='c'/>\n" + EVENT.formatted("") + deep
                + EVENT.formatted("") + "</trace></log>", 1));
        assertThat(read.facts).isEqualTo(2);
        assertThat(read.lastReason).isEqualTo("The event cannot be taken: attributes stand within each other more than 64 deep.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>", "<list key='l'>", "<trace><event>"})
    void xes_nested_without_end_ends_the_file_before_it_fills_the_memory(String piece) {
        assertThatThrownBy(() -> read(XES, "x.xes", Repeated.of("<log>", 1).then(Repeated.of(piece, 5_000_000))))
                .isInstanceOf(UnreadableSource.class).hasMessageContaining("Elements stand within each other more than 10000 deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<log><!--", "<log><trace><string key='concept:name' value='", "<log a='", "<log><a", "<?pi "})
    void a_text_without_end_ends_an_xes_file_before_it_fills_the_memory(String begin) {
        assertThatThrownBy(() -> read(XES, "x.xes", Repeated.of(begin, 1).then(Repeated.of("x", 1L << 30))))
                .isInstanceOf(UnreadableSource.class);
    }

    @Test
    void a_trace_without_end_is_refused_as_a_whole_and_the_next_is_read() {
        Counted read = read(XES, "x.xes", Repeated.of("<log><trace><string key='concept:name' value='c'/>", 1)
                .then(Repeated.of(EVENT.formatted(""), 200_000))
                .then("</trace><trace><string key='concept:name' value='d'/>" + EVENT.formatted("") + "</trace></log>"));
        assertThat(read.rejects).isEqualTo(1);
        assertThat(read.facts).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"[[[[[[[[[[yyyy]]]]]]]]]]\"", "\"'\"", "\"{{\"", "\"yyyy#\""})
    void a_pattern_of_times_is_one_that_can_be_used_or_a_fault(String pattern) {
        try {
            SourceProfile.parse(CSV + "times: [" + pattern + "]\n", "x.yaml");
        } catch (YamlFaults e) {
            assertThat(e).hasMessageContaining("is not a pattern of a time");
        }
    }

    @Test
    void a_profile_has_a_name_that_can_be_a_source_and_few_patterns_of_times() {
        assertThatThrownBy(() -> SourceProfile.parse(CSV.replace("name: w", "name: " + "w".repeat(300)), "x.yaml"))
                .hasMessageContaining("x.yaml:1: 'name' must have at most 200 characters, but has 300");
        assertThatThrownBy(() -> SourceProfile.parse(CSV.replace("name: w", "name: \"\u3000\""), "x.yaml"))
                .hasMessageContaining("x.yaml:1: 'name' is blank");
        assertThatThrownBy(() -> SourceProfile.parse(CSV + "times: [\"" + "[".repeat(3_000) + "\"]\n", "x.yaml"))
                .hasMessageContaining("is not a pattern of a time");
        assertThatThrownBy(() -> SourceProfile.parse(CSV + "times: [" + "yyyy,".repeat(30) + "yyyy]\n", "x.yaml"))
                .hasMessageContaining("There are 31 patterns of times; write at most 20.");
    }

    private static Counted read(String profile, String origin, InputStream in) {
        Counted read = new Counted();
        new SourceReader(SourceProfile.parse(profile, "test.yaml")).read(in, origin, read);
        return read;
    }
}
