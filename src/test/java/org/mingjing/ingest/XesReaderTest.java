package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.NodeFact;

class XesReaderTest {

    private static final String PROFILE = """
            name: permits
            title: {zh: 许可, en: Permits}
            format: xes
            absentWhen: [UNKNOWN]
            placeholders: [1970-01-01T00:00:00Z]
            fact:
              caseId: case.concept:name
              factId: trace-position
              node: concept:name
              phase: lifecycle:transition
              occurredAt: time:timestamp
              official: org:resource
            attributes: ["*", "case.*"]
            """;

    @Test
    void every_type_of_xes_becomes_an_attribute_of_that_type() {
        NodeFact fact = only(read("""
                <log><trace><string key="concept:name" value="c1"/>
                <event><string key="concept:name" value="accept"/><date key="time:timestamp" value="2024-05-06T09:00:00.123+08:00"/>
                <int key="count" value="3"/><float key="fee" value="12.50"/><boolean key="paid" value="true"/><id key="ref" value="a-1"/>
                <date key="due" value="2024-05-07T00:00:00Z"/>
                <list key="files"><values><string key="f" value="a.pdf"/><string key="f" value="b.pdf"/></values></list>
                </event></trace></log>
                """));
        assertThat(fact.occurredAt()).isEqualTo("2024-05-06T01:00:00.123Z");
        assertThat(fact.phase()).isEqualTo("complete");
        assertThat(fact.attributes().asMap())
                .containsEntry("count", 3L)
                .containsEntry("fee", new BigDecimal("12.50"))
                .containsEntry("paid", true)
                .containsEntry("ref", "a-1")
                .containsEntry("due", Instant.parse("2024-05-07T00:00:00Z"))
                .containsEntry("files", List.of("a.pdf", "b.pdf"))
                .hasSize(6);
    }

    @Test
    void attributes_of_attributes_are_left_out_and_defaults_of_the_log_are_no_values() {
        NodeFact fact = only(read("""
                <log><global scope="event"><string key="org:resource" value="nobody"/></global>
                <trace><string key="concept:name" value="c1"><string key="concept:name" value="inner"/></string>
                <event><string key="concept:name" value="accept"><int key="depth" value="2"/></string>
                <date key="time:timestamp" value="2024-05-06T09:00:00+08:00"/></event></trace></log>
                """));
        assertThat(fact.caseId()).isEqualTo("c1");
        assertThat(fact.official()).isEmpty();
        assertThat(fact.attributes().isEmpty()).isTrue();
    }

    @Test
    void attributes_of_the_case_are_on_each_of_its_facts_even_if_they_come_last() {
        Collected read = read("""
                <log><trace>%s%s<string key="concept:name" value="c1"/><string key="channel" value="desk"/></trace></log>
                """.formatted(event("accept", "2024-05-06T09:00:00+08:00"), event("decide", "2024-05-06T10:00:00+08:00")));
        assertThat(read.facts).extracting(fact -> fact.attributes().text("case.channel")).containsExactly("desk", "desk");
    }

    @Test
    void events_of_one_millisecond_keep_the_order_of_the_file() {
        Collected read = read("<log><trace><string key='concept:name' value='c1'/>"
                + event("z", "2024-05-06T09:00:00+08:00") + event("a", "2024-05-06T09:00:00+08:00") + "</trace></log>");
        assertThat(read.facts.stream().sorted(NodeFact.CASE_ORDER)).extracting(NodeFact::node).containsExactly("z", "a");
        assertThat(read.facts).extracting(NodeFact::factId).containsExactly("c1#0001", "c1#0002");
    }

    @Test
    void an_event_without_a_time_is_rejected_with_its_line_and_keeps_its_place() {
        Collected read = read("""
                <log><trace><string key="concept:name" value="c1"/>
                <event><string key="concept:name" value="accept"/></event>
                %s</trace></log>
                """.formatted(event("decide", "2024-05-06T10:00:00+08:00")));
        assertThat(read.reasons()).containsExactly(
                "log.xes, line 2: 'time:timestamp' is missing or empty; the occurredAt is made of it.");
        assertThat(read.rejects.get(0).text()).isEqualTo("trace [concept:name=c1], event [concept:name=accept]");
        assertThat(only(read).factId()).isEqualTo("c1#0002");
        assertThat(read.lines).containsExactly(3L);
    }

    @Test
    void placeholders_and_values_that_mean_absent_are_dropped() {
        NodeFact fact = only(read("""
                <log><trace><string key="concept:name" value="c1"/><date key="enddate" value="1970-01-01T01:00:00+01:00"/>
                <event><string key="concept:name" value="accept"/><string key="org:resource" value="UNKNOWN"/>
                <date key="time:timestamp" value="2024-05-06T09:00:00+08:00"/></event></trace></log>
                """));
        assertThat(fact.official()).isEmpty();
        assertThat(fact.attributes().has("case.enddate")).isFalse();
    }

    @Test
    void a_time_without_an_offset_is_rejected_where_the_profile_names_no_zone() {
        String log = "<log><trace><string key='concept:name' value='c1'/>" + event("accept", "2024-05-06T09:00:00") + "</trace></log>";
        assertThat(read(log).reasons()).containsExactly("log.xes, line 1: 'time:timestamp' is a time without an offset: "
                + "2024-05-06T09:00:00; name the source's 'zone' in the profile.");
        Collected zoned = Collected.from(PROFILE + "zone: Asia/Shanghai\n", "log.xes", log);
        assertThat(only(zoned).occurredAt()).isEqualTo("2024-05-06T01:00:00Z");
    }

    @Test
    void a_document_type_or_an_entity_refuses_the_whole_file() {
        String doctype = """
                <?xml version="1.0"?>
                <!DOCTYPE log [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <log><trace><string key="concept:name" value="&secret;"/></trace></log>
                """;
        assertThatThrownBy(() -> read(doctype)).isInstanceOf(UnreadableSource.class)
                .hasMessage("log.xes, line 2: The file has a DOCTYPE or an entity, which could name other files; remove it.");
    }

    @Test
    void a_file_that_is_not_xes_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> read("<html></html>"))
                .hasMessage("log.xes, line 1: This is not XES: it begins with <html>, not with <log>.");
        assertThatThrownBy(() -> read("hello")).isInstanceOf(UnreadableSource.class)
                .hasMessageStartingWith("log.xes, line 1: The XML is not well formed: ");
        assertThatThrownBy(() -> read("<log>\n<trace>\n</log>")).isInstanceOf(UnreadableSource.class)
                .hasMessageStartingWith("log.xes, line 3: The XML is not well formed: ");
    }

    @Test
    void what_a_truncated_file_still_holds_is_read_and_the_rest_is_told_lost() throws IOException {
        byte[] whole = gzip(manyTraces(2000));
        Collected read = new Collected();
        assertThatThrownBy(() -> read.reading(PROFILE, "log.xes.gz", Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining("The compressed file breaks off or is damaged here; what came before was read");
        assertThat(read.facts).hasSizeBetween(100, 1999);
        assertThat(new Collected().reading(PROFILE, "log.xes.gz", whole).facts).hasSize(2000);
    }

    @Test
    void a_file_for_whose_fault_the_parser_has_no_words_ends_in_a_sentence() {
        assertThatThrownBy(() -> read("<!DOCTYPE log [<!ENTITY e \"\u0000\">]>\n<log></log>")).isInstanceOf(UnreadableSource.class)
                .hasMessageStartingWith("log.xes, line 1: The XML is not well formed:");
    }

    private static String manyTraces(int count) {
        Random random = new Random(7);
        StringBuilder log = new StringBuilder("<log>\n");
        for (int i = 0; i < count; i++) {
            log.append("<trace><string key='concept:name' value='c").append(i).append("-").append(random.nextLong()).append("'/>")
                    .append(event("accept", "2024-05-06T09:00:00+08:00")).append("</trace>\n");
        }
        return log.append("</log>").toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String event(String node, String time) {
        return "<event><string key='concept:name' value='" + node + "'/><date key='time:timestamp' value='" + time + "'/></event>";
    }

    private static Collected read(String xes) {
        return Collected.from(PROFILE, "log.xes", xes);
    }

    private static NodeFact only(Collected read) {
        assertThat(read.facts).hasSize(1);
        return read.facts.get(0);
    }
}
