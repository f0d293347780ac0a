package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.SharedData;
import org.mingjing.facts.NodeFact;

/** Published logs that nobody on the project wrote are read whole by the built-in profiles. */
class RealLogsTest {

    @ParameterizedTest
    @CsvSource({
        "wabo-receipt,    wabo-receipt.xes.gz,                  1434,   8577",
        "bpic15,          bpic15-municipality-1.xes.gz,         1199,  52217",
        "bpic20-domestic, bpic20-domestic-declarations.xes.gz, 10500,  56437",
        "bpic12-loans,    bpic12-loans.xes.gz,                 13087, 262200",
        "road-traffic,    road-traffic-100.xes.gz,               100,    390",
        "running-example, running-example.xes,                     6,     42",
        "running-example, running-example.csv,                     6,     42",
    })
    void every_event_of_a_log_becomes_a_fact(String profile, String file, int cases, int events) {
        Collected read = read(profile, file);
        assertThat(read.rejects).isEmpty();
        assertThat(read.facts).hasSize(events);
        assertThat(read.facts.stream().map(NodeFact::caseId).distinct()).hasSize(cases);
        assertThat(read.facts.stream().map(NodeFact::factId).distinct()).hasSize(events);
    }

    @Test
    void the_textbook_log_gives_equal_facts_as_xes_and_as_csv() {
        assertThat(read("running-example", "running-example.csv").facts)
                .containsExactlyInAnyOrderElementsOf(read("running-example", "running-example.xes").facts);
    }

    @Test
    void deadlines_and_ends_of_permits_agree_with_an_independent_count() {
        List<NodeFact> first = read("wabo-receipt", "wabo-receipt.xes.gz").facts.stream()
                .filter(fact -> fact.factId().endsWith("#0001")).toList();
        assertThat(first.stream().filter(fact -> fact.attributes().has("case.enddate"))).hasSize(1329);
        assertThat(first.stream().filter(RealLogsTest::endsAfterDeadline)).hasSize(377);
    }

    private static boolean endsAfterDeadline(NodeFact fact) {
        Instant end = fact.attributes().instant("case.enddate");
        return end != null && end.isAfter(fact.attributes().instant("case.deadline"));
    }

    private static Collected read(String profile, String file) {
        Path path = SharedData.require("data/logs/" + file);
        Collected read = new Collected();
        new SourceReader(SourceProfile.named(profile)).read(path, read);
        return read;
    }
}
