package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.yaml.YamlFault;
import org.mingjing.yaml.YamlFaults;

class SourceProfileTest {

    @Test
    void every_built_in_profile_can_be_read_and_bears_its_own_name() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/profiles"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(NamedProfiles.BUILT_IN);
        }
        assertThat(NamedProfiles.BUILT_IN).allSatisfy(name -> assertThat(SourceProfile.named(name).name()).isEqualTo(name));
    }

    @Test
    void an_unknown_name_is_answered_with_those_known() {
        assertThatThrownBy(() -> SourceProfile.named("wabo"))
                .hasMessage("There is no source profile 'wabo'; give the path of a YAML file or one of bpic12-loans, bpic15, "
                        + "bpic20-domestic, county, facts, road-traffic, running-example, wabo-receipt.");
    }

    @Test
    void every_fault_is_reported_at_once_with_file_and_line() {
        assertThat(faultsOf("""
                name: ""
                title: {zh: 许可}
                format: [csv, excel]
                charset: UTF-16
                delimiter: "|"
                zone: Beijing
                times: [yyyy-QQQQQQ]
                colour: red
                placeholders: [yesterday]
                fact:
                  caseId: {prefix: a-}
                  node: trace-position
                  occurredAt: {from: SJ, patern: x}
                  kase: SBLSH
                attributes:
                  - {from: JE, type: money}
                  - {as: x}
                  - JE
                """))
                .containsExactly(
                        "x.yaml:1: 'name' is missing or empty.",
                        "x.yaml:2: The title is given in Chinese and in English: {zh: …, en: …}.",
                        "x.yaml:3: 'excel' is not a format; write xes, csv, ndjson or cloudevents.",
                        "x.yaml:4: 'UTF-16' is not a charset that is read; write one of GB18030, GB2312, GBK, ISO-8859-1, US-ASCII, UTF-8, windows-1252.",
                        "x.yaml:5: '|' is not a delimiter that is read; write \",\", \";\" or \"\\t\".",
                        "x.yaml:6: 'zone' must be a time zone such as Asia/Shanghai, but is 'Beijing'.",
                        "x.yaml:7: 'yyyy-QQQQQQ' is not a pattern of a time; write one such as yyyy-MM-dd HH:mm:ss.",
                        "x.yaml:8: 'colour' is not known here; known keys are absentWhen, attributes, charset, delimiter, fact, format, name, origin, placeholders, summerTime, times, title, zone.",
                        "x.yaml:9: The placeholder is not a time of the form 2024-05-06T09:00:00+08:00: yesterday.",
                        "x.yaml:11: 'factId' is missing or empty.",
                        "x.yaml:11: Give either 'from', the name of a value of the source, or 'constant'.",
                        "x.yaml:12: Only factId and sequence can be the trace-position; name a value of the source here.",
                        "x.yaml:13: 'patern' is not known here; known keys are codes, constant, default, from, otherwise, prefix.",
                        "x.yaml:14: 'kase' is not known here; known keys are caseId, department, factId, node, occurredAt, official, phase, post, power, recordedAt, region, sequence, version.",
                        "x.yaml:16: 'money' is not a type; write text, integer, decimal, instant, date, boolean or list.",
                        "x.yaml:17: 'from' is missing or empty.",
                        "x.yaml:18: Attribute 'JE' is made twice; give one of the two another name by 'as'.");
    }

    @Test
    void a_source_of_facts_as_they_are_maps_nothing() {
        assertThat(faultsOf("name: x\ntitle: {zh: 甲, en: a}\nformat: ndjson\nfact: {node: n}\n")).containsExactly(
                "x.yaml:4: 'fact' is not known here; known keys are attributes, format, name, origin, title.");
    }

    @Test
    void a_text_that_is_no_profile_is_refused_in_a_sentence() {
        assertThat(faultsOf("")).containsExactly("x.yaml:1: The file is empty.");
        assertThat(faultsOf("name: [x\nformat: csv")).singleElement().asString().startsWith("x.yaml:2: This is not valid YAML: ");
    }

    private static List<String> faultsOf(String yaml) {
        return catchThrowableOfType(YamlFaults.class, () -> SourceProfile.parse(yaml, "x.yaml")).faults().stream()
                .map(YamlFault::toString)
                .toList();
    }
}
