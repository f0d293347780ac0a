package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;

class CsvReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final String PROFILE = """
            name: window
            title: {zh: 大厅, en: Service window}
            format: csv
            zone: Asia/Shanghai
            times: [yyyyMMddHHmmss, yyyyMMdd]
            fact:
              caseId: SBLSH
              factId: ID
              version: SJBBH
              node: {from: HJ, codes: {"02": accept, "04": finish}}
              phase: {from: ZT, codes: {"1": start, "2": complete}, otherwise: keep}
              occurredAt: SJ
              official: RY
              region: {constant: "430102"}
            attributes:
              - {from: YJ, as: opinion}
              - {from: JE, as: fee, type: decimal}
              - {from: RQ, as: bornOn, type: date}
              - {from: CL, as: materials, type: list}
            """;

    private static final String HEADER = "ID,SBLSH,SJBBH,HJ,ZT,SJ,RY,YJ,JE,RQ,CL\n";
    private static final String GOOD = "1,A-1,2,02,1,20240506090000,zhang,同意,12.50,19800229,申请表;身份证\n";

    @Test
    void columns_codes_times_and_types_follow_the_profile() {
        NodeFact fact = only(read(HEADER + GOOD));
        assertThat(fact).extracting(NodeFact::source, NodeFact::factId, NodeFact::version, NodeFact::caseId, NodeFact::node,
                        NodeFact::phase, NodeFact::official, NodeFact::region)
                .containsExactly("window", "1", 2L, "A-1", "accept", "start", "zhang", "430102");
        assertThat(fact.occurredAt()).isEqualTo("2024-05-06T01:00:00Z");
        assertThat(fact.attributes().asMap())
                .containsEntry("opinion", "同意")
                .containsEntry("fee", new BigDecimal("12.50"))
                .containsEntry("bornOn", LocalDate.of(1980, 2, 29))
                .containsEntry("materials", List.of("申请表", "身份证"));
    }

    @Test
    void a_value_without_a_code_rejects_its_record_or_is_kept_as_the_profile_says() {
        Collected read = read(HEADER + "1,A-1,2,99,9,20240506090000,zhang,,,,\n" + GOOD.replace(",1,2024", ",Z9,2024"));
        assertThat(read.reasons()).containsExactly("window.csv, line 2: 'HJ' has a value that is not among the codes of the "
                + "profile: 99; known are 02, 04.");
        assertThat(only(read).phase()).isEqualTo("z9");
    }

    @Test
    void what_the_record_cannot_keep_rejects_its_line_and_the_rest_goes_on() {
        Collected read = read(HEADER + GOOD.replace("A-1", "A\0") + GOOD.replace("同意", "\0") + GOOD.replace("12.50", "1E+9999")
                + GOOD.replace(",2,02,", ",9007199254740992,02,") + GOOD);
        assertThat(read.reasons()).containsExactly(
                "window.csv, line 2: Field 'caseId' holds a NUL character (U+0000).",
                "window.csv, line 3: Attribute 'opinion' holds a NUL character (U+0000).",
                "window.csv, line 4: Attribute 'fee' must have at most 1000 digits.",
                "window.csv, line 5: Field 'version' must be a whole number of at most 9007199254740991, but is 9007199254740992.");
        assertThat(read.facts).hasSize(1);
    }

    @Test
    void every_fault_of_a_record_is_told_at_once() {
        assertThat(read(HEADER + "1,,x,02,1,20240231090000,zhang,,1O,,\n").reasons()).containsExactly(
                "window.csv, line 2: 'SBLSH' is missing or empty; the caseId is made of it. "
                        + "The version is not a whole number of 0 or more: x. "
                        + "'SJ' is not a time of the form yyyyMMddHHmmss or yyyyMMdd: 20240231090000. "
                        + "'JE' is not a decimal number: 1O.");
    }

    @Test
    void a_record_with_a_wrong_number_of_columns_is_rejected_and_the_rest_goes_on() {
        Collected read = read(HEADER + GOOD + "2,A-1,2,02,1\n\n" + GOOD.replace("1,A-1", "3,A-1"));
        assertThat(read.reasons()).containsExactly("window.csv, line 3: It has 5 columns, the header has 11; write those that are empty too.");
        assertThat(read.rejects.get(0).text()).isEqualTo("2,A-1,2,02,1");
        assertThat(read.lines).containsExactly(2L, 5L);
    }

    @Test
    void a_quoted_cell_may_hold_line_ends_delimiters_and_quotes() {
        Collected read = read(HEADER + GOOD.replace("同意", "\"同意,\n理由\"\"充分\"\"\"") + GOOD.replace("1,A-1", "2,A-1"));
        assertThat(read.facts.get(0).attributes().text("opinion")).isEqualTo("同意,\n理由\"充分\"");
        assertThat(read.lines).containsExactly(2L, 4L);
    }

    @Test
    void a_quote_that_is_never_closed_ends_the_reading_where_it_begins() {
        Collected read = new Collected();
        assertThatThrownBy(() -> read.reading(PROFILE, "window.csv",
                        (HEADER + GOOD + GOOD.replace("同意", "\"同意")).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageStartingWith("window.csv, line 3: A quote in the record that begins here is not closed");
        assertThat(read.facts).hasSize(1);
    }

    @Test
    void a_byte_order_mark_is_skipped() {
        assertThat(only(read("\uFEFF" + HEADER + GOOD)).factId()).isEqualTo("1");
    }

    @Test
    void text_in_gb18030_is_read_with_its_charset() {
        String rare = GOOD.replace("同意", "同意㐂𠮷");
        Collected read = Collected.from(PROFILE + "charset: GB18030\n", "window.csv", HEADER + rare, GB18030);
        assertThat(only(read).attributes().text("opinion")).isEqualTo("同意㐂𠮷");
    }

    @Test
    void text_of_another_charset_rejects_its_record_and_nothing_is_replaced() {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes(GOOD.replace(";身份证", "").getBytes(GB18030));
        mixed.writeBytes(GOOD.replace("1,A-1", "3,A-1").getBytes(StandardCharsets.UTF_8));
        Collected read = new Collected().reading(PROFILE, "window.csv", mixed.toByteArray());
        assertThat(read.facts).extracting(NodeFact::factId).containsExactly("1", "3");
        assertThat(read.reasons()).containsExactly("window.csv, line 3: 'YJ' is not text in UTF-8; "
                + "if the source writes GB18030 or GBK, set 'charset: GB18030' in the profile.");
    }

    @Test
    void a_header_that_lacks_a_column_is_refused_at_once() {
        assertThatThrownBy(() -> read("ID,SBLSH,SJBBH,HJ,ZT,SJ\n"))
                .hasMessage("window.csv, line 1: The header lacks what the profile reads: CL, JE, RQ, RY, YJ; "
                        + "it has ID, SBLSH, SJBBH, HJ, ZT, SJ.");
        assertThatThrownBy(() -> read("ID,ID\n"))
                .hasMessage("window.csv, line 1: The header names the column 'ID' twice; rename one of them.");
        assertThatThrownBy(() -> read(""))
                .hasMessage("window.csv, line 1: The file is empty; its first line must name the columns.");
    }

    @Test
    void semicolons_may_stand_between_the_cells() {
        String text = (HEADER + GOOD.replace(";", "、")).replace(",", ";");
        assertThat(only(Collected.from(PROFILE + "delimiter: \";\"\n", "window.csv", text)).caseId()).isEqualTo("A-1");
    }

    @Test
    void a_fault_of_the_sink_is_not_taken_for_a_broken_file() {
        FactSink sink = new FactSink() {
            @Override
            public void fact(NodeFact fact, long line) {
                throw new UncheckedIOException("disk full", new IOException());
            }

            @Override
            public void entry(RegistryEntry entry, long line) {}

            @Override
            public void reject(Reject reject) {}
        };
        InputStream in = new ByteArrayInputStream((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new SourceReader(SourceProfile.parse(PROFILE, "test.yaml")).read(in, "window.csv", sink))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("disk full");
    }

    private static Collected read(String csv) {
        return Collected.from(PROFILE, "window.csv", csv);
    }

    private static NodeFact only(Collected read) {
        assertThat(read.facts).hasSize(1);
        return read.facts.get(0);
    }
}
