package org.mingjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.log.LogPosition;

/** What a source sent wrong it sends again with a higher version. Nothing that was recorded is changed by it. */
class F06CorrectionIT {

    @TempDir
    Path home;

    private static NodeFact decidedOn(String day, int version) {
        return FactJson.read("""
                {"source": "window", "factId": "D", "version": %d, "caseId": "permit-1", "power": "XK-1", "node": "decision",
                 "occurredAt": "%sT16:00:00+08:00", "official": "zhao", "attributes": {"result": "refused", "reasons": "unfit"}}"""
                .formatted(version, day));
    }

    @Test
    void a_fact_is_accepted_once_a_copy_is_counted_and_another_content_is_kept_for_review() throws Exception {
        try (Town town = new Town(home).at("2024-03-28 09:00")) {
            assertThat(town.receive(Permit.acceptance(), decidedOn("2024-03-27", 0))).containsExactly("ACCEPTED", "ACCEPTED");
            assertThat(town.receive(decidedOn("2024-03-27", 0))).containsExactly("DUPLICATE");
            assertThat(town.receive(decidedOn("2024-03-22", 0))).containsExactly("CONFLICT");

            assertThat(town.standing()).as("the first content counts").contains("XK42-DECISION yellow at 2024-03-26 00:00");
        }
    }

    @Test
    void a_higher_version_counts_from_when_it_came_and_the_earlier_one_stays_known() throws Exception {
        try (Town town = new Town(home).at("2024-03-28 09:00")) {
            town.receive(Permit.acceptance(), decidedOn("2024-03-27", 0));
            LogPosition before = town.installation.ledger().now();
            town.at("2024-03-29 09:00").receive(decidedOn("2024-03-22", 1));

            assertThat(decision(town, town.installation.ledger().now())).isEqualTo("2024-03-22 16:00");
            assertThat(decision(town, before)).as("as it was known then").isEqualTo("2024-03-27 16:00");
        }
    }

    private static String decision(Town town, LogPosition knownSeq) {
        return town.installation.ledger().facts(List.of(Permit.CASE), knownSeq).get(0).facts().stream()
                .filter(fact -> fact.node().equals("decision")).map(fact -> Permit.shown(fact.occurredAt())).findFirst().orElseThrow();
    }
}
