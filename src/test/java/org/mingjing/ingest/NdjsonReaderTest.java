package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;

class NdjsonReaderTest {

    private static final String PROFILE = "name: county\ntitle: {zh: 县, en: County}\nformat: ndjson\n";
    private static final String FACT = """
            {"factId":"f1","caseId":"c1","node":"accept","occurredAt":"2024-05-06T09:00:00+08:00"}
            """;
    private static final String POST = """
            {"entry":"post","code":"p1","name":"窗口","department":"d1"}
            """;

    @Test
    void facts_and_registry_entries_are_told_apart_by_their_fields() {
        Collected read = Collected.from(PROFILE, "county.ndjson", POST + FACT);
        assertThat(read.facts).extracting(NodeFact::source, NodeFact::factId).containsExactly(
                tuple("county", "f1"));
        assertThat(read.entries).extracting(RegistryEntry::code).containsExactly("p1");
        assertThat(read.rejects).isEmpty();
    }

    @Test
    void a_fact_may_have_an_attribute_named_entry() {
        String fact = FACT.strip().replace("}", ",\"attributes\":{\"entry\":\"north gate\"}}");
        assertThat(Collected.from(PROFILE, "county.ndjson", fact).facts).hasSize(1);
    }

    @Test
    void a_line_that_is_no_fact_is_rejected_with_its_line_and_the_rest_goes_on() {
        Collected read = Collected.from(PROFILE, "county.ndjson", FACT + "\n{\"factId\":\"f2\"\n" + FACT);
        assertThat(read.facts).hasSize(2);
        assertThat(read.lines).containsExactly(1L, 4L);
        assertThat(read.reasons()).singleElement().asString().startsWith("county.ndjson, line 3: The line is not valid JSON: ");
        assertThat(read.rejects.get(0).text()).isEqualTo("{\"factId\":\"f2\"");
    }

    @Test
    void a_line_with_half_a_character_is_rejected_and_the_rest_goes_on() {
        Collected read = Collected.from(PROFILE, "county.ndjson",
                FACT.replace("f1", "f\\ud800") + POST.replace("窗口", "\\udc00") + FACT);
        assertThat(read.reasons()).containsExactly(
                "county.ndjson, line 1: Field 'factId' holds half of a character (an unpaired surrogate).",
                "county.ndjson, line 2: Field 'name' holds half of a character (an unpaired surrogate).");
        assertThat(read.facts).hasSize(1);
    }

    @Test
    void bytes_that_are_not_utf8_are_never_replaced() {
        byte[] line = FACT.replace("accept", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new Collected().reading(PROFILE, "county.ndjson", line).reasons()).singleElement().asString()
                .startsWith("county.ndjson, line 1: The line is not text in UTF-8; ");
    }

    @Test
    void a_line_beyond_the_greatest_length_is_rejected() {
        String endless = "{\"factId\":\"" + "x".repeat(LineBytes.LINE_BYTES_MAX) + "\"}\n";
        Collected read = Collected.from(PROFILE, "county.ndjson", endless + FACT);
        assertThat(read.reasons()).containsExactly("county.ndjson, line 1: The line is longer than 4194304 bytes.");
        assertThat(read.facts).hasSize(1);
    }

    @Test
    void of_a_folder_the_registry_is_read_first_and_other_files_are_left_alone(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("registry"));
        for (String name : List.of("facts.ndjson", "county.yaml", "truth.csv", "registry/powers.ndjson", "registry/departments.ndjson")) {
            Files.writeString(folder.resolve(name), "");
        }
        assertThat(SourceFiles.of(List.of(folder), SourceProfile.named("county")))
                .extracting(file -> folder.relativize(file).toString().replace('\\', '/'))
                .containsExactly("registry/departments.ndjson", "registry/powers.ndjson", "facts.ndjson");
    }

    @Test
    void texts_are_read_by_the_types_that_the_profile_declares() {
        String profile = PROFILE + """
                zone: Asia/Shanghai
                times: [yyyy年M月d日]
                absentWhen: [无]
                attributes:
                  - {from: due, type: date}
                  - {from: fee, type: decimal}
                  - {from: at, type: instant}
                """;
        String good = FACT.strip().replace("}", ",\"attributes\":{\"due\":\"2026年6月1日\",\"fee\":\"100.10\",\"at\":\"2026-06-01 09:00:00\","
                + "\"other\":\"2026年6月1日\"}}");
        String typed = FACT.strip().replace("}", ",\"attributes\":{\"due\":{\"date\":\"2026-06-01\"},\"fee\":7,\"at\":\"无\"}}");
        Collected read = Collected.from(profile, "county.ndjson", good + "\n" + typed + "\n" + good.replace("6月1日\",\"fee", "6月31日\",\"fee"));
        assertThat(read.facts.get(0).attributes().asMap()).containsEntry("due", LocalDate.of(2026, 6, 1))
                .containsEntry("fee", new BigDecimal("100.10")).containsEntry("at", Instant.parse("2026-06-01T01:00:00Z"))
                .containsEntry("other", "2026年6月1日");
        assertThat(read.facts.get(1).attributes().asMap()).containsOnly(Map.entry("due", LocalDate.of(2026, 6, 1)), Map.entry("fee", 7L));
        assertThat(read.reasons()).containsExactly("county.ndjson, line 3: Attribute 'due' is not a date of the form 2024-05-06 or "
                + "yyyy年M月d日: 2026年6月31日.");
    }
}
