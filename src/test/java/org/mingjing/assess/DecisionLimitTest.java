package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.given.Facts.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingjing.clocks.ClockState;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeDefinition;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Power;
import org.mingjing.facts.Registry;
import org.mingjing.given.GivenFact;
import org.mingjing.rules.PackageSource;

/** Article 42: decide within 20 working days of acceptance; time of special procedures is not counted (article 45). */
class DecisionLimitTest {

    private static final Assessors ASSESSORS = new Assessors(1);
    private final Assessor assessor = ASSESSORS.of(PackageSource.builtIn("cn-licensing"));
    private final List<NodeFact> facts = new ArrayList<>();

    @AfterAll
    static void close() {
        ASSESSORS.close();
    }

    private static final Power POWER = new Power("XK-1", "餐饮服务许可", "01", "", "D1",
            new Power.Course("promised", "ordinary", 15, "working-day", false, "", List.of(
                    new NodeDefinition("receipt", "收件", 1, "handler", true, 0, ""),
                    new NodeDefinition("acceptance", "受理", 2, "handler", true, 0, ""),
                    new NodeDefinition("review", "审查", 3, "reviewer", true, 0, ""),
                    new NodeDefinition("decision", "决定", 4, "approver", true, 0, ""))),
            Attributes.none(), null, null);

    private DecisionLimitTest given(String node, String time, String official, Map<String, Object> attributes) {
        return given(node, "complete", time, official, attributes);
    }

    private DecisionLimitTest given(
            String node, String phase, String time, String official, Map<String, Object> attributes) {
        facts.add(GivenFact.of("county", "f" + facts.size(), "C1", node, at(time)).power("XK-1").phase(phase).by("D1", "P1", official)
                .with(Attributes.of(attributes)).fact());
        return this;
    }

    private Assessment assessAt(String time) {
        Instant asOf = at(time);
        return assessor.assess(CaseFile.of("C1", facts, Registry.of(List.of(POWER))), asOf);
    }

    private DecisionLimitTest accepted() {
        return given("receipt", "2024-03-01T09:00:00+08:00", "o1", Map.of())
                .given("acceptance", "2024-03-04T10:00:00+08:00", "o1", Map.of("document", "受2024-1"));
    }

    @Test
    void nothing_is_found_while_the_promised_period_runs() {
        Assessment assessment = accepted().assessAt("2024-03-20T12:00:00+08:00");

        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.nextCheckAt()).isEqualTo(at("2024-03-25T00:00:00+08:00"));
    }

    @Test
    void a_reminder_stands_when_one_working_day_of_the_promise_remains() {
        assertThat(accepted().assessAt("2024-03-25T09:00:00+08:00").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.REMINDER);
            assertThat(finding.due()).isEqualTo(at("2024-03-25T23:59:59.999+08:00"));
            assertThat(finding.near()).isTrue();
        });
    }

    @Test
    void over_the_promise_is_yellow_and_over_the_statute_is_red() {
        accepted();
        assertThat(assessAt("2024-03-26T00:00:00+08:00").findings()).extracting(Finding::level).containsExactly(Level.YELLOW);
        assertThat(assessAt("2024-04-01T23:59:59.999+08:00").findings()).extracting(Finding::level)
                .containsExactly(Level.YELLOW);
        assertThat(assessAt("2024-04-02T00:00:00+08:00").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.RED);
            assertThat(finding.at()).isEqualTo(at("2024-04-02T00:00:00+08:00"));
            assertThat(finding.points()).isEqualByComparingTo("10");
        });
    }

    @Test
    void the_explanation_says_what_was_not_counted() {
        accepted()
                .given("special", "start", "2024-03-11T08:30:00+08:00", "o1",
                        Map.of("special", "expert-review", "askedAmount", 6, "askedUnit", "working-day", "toldApplicant", true))
                .given("special", "complete", "2024-03-18T17:30:00+08:00", "o1", Map.of("special", "expert-review"));
        Assessment assessment = assessAt("2024-04-15T10:00:00+08:00");

        Finding finding = assessment.findings().get(0);
        Explanation explanation = Explanation.of(assessor.rules(), finding);
        assertThat(explanation.zh()).isEqualTo("受理后 23 个工作日仍未作出决定，超过法定 20 个工作日"
                + "（行政许可法第四十二条），另有专家评审 6 个工作日依法不计。");
        assertThat(explanation.en()).startsWith("23 working days after acceptance there is no decision yet, beyond");
    }

    @Test
    void a_late_correction_notice_moves_the_start_back_to_the_receipt() {
        given("receipt", "2024-03-01T09:00:00+08:00", "o1", Map.of())
                .given("acceptance", "2024-03-12T10:00:00+08:00", "o1", Map.of("document", "受2024-1"));
        Assessment assessment = assessAt("2024-03-12T18:00:00+08:00");

        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("XK32-CORRECTION");
        assertThat(assessment.clocks()).filteredOn(clock -> clock.name().equals("decision"))
                .extracting(ClockState::start).containsOnly(at("2024-03-01T09:00:00+08:00"));
    }
}
