package org.mingjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.ingest.SourceReader;

/** A line that a source sends becomes a fact: what was done in which case, when, and by whom. */
class A01OneFactTest {

    private final List<NodeFact> facts = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void a_line_becomes_a_fact() {
        read("""
                {"factId": "1", "caseId": "permit-1", "node": "acceptance", "occurredAt": "2024-03-04T10:00:00+08:00", "official": "wang"}
                """);

        assertThat(facts).hasSize(1);
        assertThat(facts.get(0).node()).isEqualTo("acceptance");
        assertThat(facts.get(0).occurredAt()).isEqualTo(Permit.at("2024-03-04 10:00"));
        assertThat(facts.get(0).source()).as("who sent it, if the line does not say").isEqualTo("facts");
    }

    @Test
    void the_same_fact_has_one_text_however_it_was_written() {
        read("""
                {"factId": "1", "caseId": "permit-1", "node": "acceptance", "occurredAt": "2024-03-04T10:00:00+08:00"}
                {"occurredAt": "2024-03-04T02:00:00Z",   "node": "acceptance", "caseId": "permit-1", "factId": "1"}
                """);

        assertThat(FactJson.write(facts.get(0))).isEqualTo(FactJson.write(facts.get(1)));
    }

    @Test
    void a_bad_line_costs_only_itself_and_is_answered_with_a_sentence() {
        read("""
                {"factId": "1", "caseId": "permit-1", "node": "acceptance"}
                {"factId": "2", "caseId": "permit-1", "node": "decision", "occurredAt": "2024-03-25T09:00:00+08:00"}
                """);

        assertThat(facts).extracting(NodeFact::factId).containsExactly("2");
        assertThat(refused).singleElement().asString().startsWith("1: ").contains("occurredAt");
    }

    /** Reads lines as those of the project's own form; whoever wants facts is a {@link FactSink}. */
    private void read(String lines) {
        new SourceReader(SourceProfile.builtIn("facts")).read(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "lines", new FactSink() {
                    @Override
                    public void fact(NodeFact fact, long line) {
                        facts.add(fact);
                    }

                    @Override
                    public void entry(RegistryEntry entry, long line) {}

                    @Override
                    public void reject(Reject reject) {
                        refused.add(reject.line() + ": " + reject.reason());
                    }
                });
    }
}
