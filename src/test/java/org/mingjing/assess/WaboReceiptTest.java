package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.given.Facts.at;
import static org.mingjing.given.Facts.fact;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjing.engine.MatchedRow;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.rules.PackageSource;

class WaboReceiptTest {

    private final Assessor assessor = new Assessors(1).of(PackageSource.builtIn("wabo-receipt"));

    private static final Map<String, Object> LATE = Map.of(
            "case.enddate", at("2011-06-02T10:00:00+02:00"), "case.deadline", at("2011-06-01T00:00:00+02:00"),
            "case.responsible", "Resource21", "case.department", "General");

    private Assessment assess(NodeFact... facts) {
        return assessor.assess(CaseFile.of("case-1", List.of(facts), Registry.empty()), at("2012-01-01T00:00:00+01:00"));
    }

    private static NodeFact step(String id, String node, String time, String official, Map<String, Object> attributes) {
        return fact("wabo-receipt", "case-1", id, node, time, official, attributes);
    }

    @Test
    void a_case_that_ends_after_its_deadline_is_late() {
        Assessment assessment = assess(step("1", "Confirmation of receipt", "2011-05-01T09:00:00+02:00", "R1", LATE));

        assertThat(assessment.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("WABO-LATE");
            assertThat(finding.at()).isEqualTo(at("2011-06-02T10:00:00+02:00"));
            assertThat(finding.due()).isEqualTo(at("2011-06-01T00:00:00+02:00"));
            assertThat(finding.owner()).isEqualTo(new Responsible("owner", "General", "", "Resource21"));
            assertThat(finding.points()).isEqualByComparingTo("5");
            assertThat(finding.rows()).containsExactly(new MatchedRow("grading", "late"));
        });
    }

    @Test
    void the_first_check_and_the_first_determination_by_one_person_are_found() {
        Assessment assessment = assess(
                step("1", "T02 Check confirmation of receipt", "2011-05-01T09:00:00+02:00", "R1", Map.of()),
                step("2", "T04 Determine confirmation of receipt", "2011-05-01T10:00:00+02:00", "R1", Map.of()));

        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("WABO-SAME-PERSON");
        assertThat(assessment.nextCheckAt()).isNull();
    }

    @Test
    void a_later_check_by_the_same_person_does_not_count() {
        Assessment assessment = assess(
                step("1", "T02 Check confirmation of receipt", "2011-05-01T09:00:00+02:00", "R1", Map.of()),
                step("2", "T02 Check confirmation of receipt", "2011-05-01T09:30:00+02:00", "R2", Map.of()),
                step("3", "T04 Determine confirmation of receipt", "2011-05-01T10:00:00+02:00", "R2", Map.of()));

        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void the_same_facts_give_the_same_bytes_in_any_order_of_arrival() {
        NodeFact check = step("1", "T02 Check confirmation of receipt", "2011-05-01T09:00:00+02:00", "R1", LATE);
        NodeFact determine = step("2", "T04 Determine confirmation of receipt", "2011-05-01T10:00:00+02:00", "R1", LATE);

        assertThat(AssessmentJson.write(assess(check, determine))).isEqualTo(AssessmentJson.write(assess(determine, check)));
    }
}
