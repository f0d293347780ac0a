package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.given.Facts.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingjing.clocks.ClockState;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Power;
import org.mingjing.facts.Registry;
import org.mingjing.given.GivenFact;
import org.mingjing.rules.PackageSource;

/** The State Council's calendar ends with the year 2026: what lies beyond is unknown and never guessed. */
class YearWithoutDataTest {

    private static final Assessors ASSESSORS = new Assessors(1);
    private static final Power POWER = new Power("XK-1", "许可", "01", "", "D1",
            new Power.Course("promised", "ordinary", 0, "", false, "", List.of()), Attributes.none(), null, null);

    private final List<NodeFact> facts = new ArrayList<>();

    @AfterAll
    static void close() {
        ASSESSORS.close();
    }

    private YearWithoutDataTest given(String node, String time, Map<String, ?> attributes) {
        facts.add(GivenFact.of("county", "f" + facts.size(), "C1", node, at(time)).power("XK-1").by("D1", "P1", "o1")
                .with(Attributes.of(attributes)).fact());
        return this;
    }

    private Assessment assess(String asOf) {
        return ASSESSORS.of(PackageSource.builtIn("cn-licensing"))
                .assess(CaseFile.of("C1", facts, Registry.of(List.of(POWER))), at(asOf));
    }

    @Test
    void a_clock_that_runs_into_the_unknown_year_has_no_due_moment_and_the_other_findings_stand() {
        given("acceptance", "2026-12-21T09:00:00+08:00", Map.of());
        Assessment assessment = assess("2026-12-22T09:00:00+08:00");
        assertThat(assessment.clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.due()).isNull();
            assertThat(clock.unknown()).startsWith("Calendar 'cn' has no data for the year 2027");
        });
        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("XK32-NO-SLIP");
        assertThat(assessment.nextCheckAt()).isEqualTo(at("2027-01-01T00:00:00+08:00"));
    }

    @Test
    void until_the_last_moment_of_the_known_year_the_case_can_be_assessed() {
        given("acceptance", "2026-12-21T09:00:00+08:00", Map.of());
        assertThat(assess("2026-12-31T23:59:59.999+08:00").findings()).extracting(Finding::rule)
                .containsExactly("XK32-NO-SLIP");
    }

    @Test
    void once_the_unknown_year_has_begun_the_case_fails_with_a_sentence_that_says_what_to_add() {
        given("acceptance", "2026-12-21T09:00:00+08:00", Map.of());
        assertThatThrownBy(() -> assess("2027-01-01T00:00:00+08:00")).isInstanceOf(AssessmentFailed.class)
                .hasMessage("Case C1 cannot be assessed by cn-licensing@1.0.0: Calendar 'cn' has no data for the year 2027, "
                        + "only for 2015 to 2026; add the year's holidays and make-up days to it.");
    }

    @Test
    void a_case_that_was_decided_in_the_known_years_can_be_assessed_at_any_time() {
        given("acceptance", "2026-03-02T09:00:00+08:00", Map.of("document", "受1"));
        given("decision", "2026-03-03T09:00:00+08:00", Map.of("result", "refused", "reasons", "不符合条件"));
        assertThat(assess("2031-05-06T09:00:00+08:00").clocks()).extracting(ClockState::unknown).containsOnly("");
    }

    @Test
    void a_fact_of_an_unknown_year_fails_its_case_with_the_year_named() {
        given("acceptance", "2031-05-06T09:00:00+08:00", Map.of("document", "受1"));
        assertThatThrownBy(() -> assess("2031-05-07T09:00:00+08:00")).isInstanceOf(AssessmentFailed.class)
                .hasMessageContaining("no data for the year 2031");
        assertThat(assess("2026-12-31T09:00:00+08:00").nextCheckAt()).isEqualTo(at("2031-05-06T09:00:00+08:00"));
    }
}
