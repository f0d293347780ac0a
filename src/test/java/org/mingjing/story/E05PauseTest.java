package org.mingjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjing.assess.Assessment;
import org.mingjing.clocks.ClockState;
import org.mingjing.facts.NodeFact;

/** The time that an expert review takes is not counted, as long as it takes no longer than the applicant was told. */
class E05PauseTest {

    private static final String TOLD =
            "{\"special\": \"expert-review\", \"askedAmount\": 6, \"askedUnit\": \"working-day\", \"toldApplicant\": true}";

    private final NodeFact begins = Permit.step(Permit.CASE, "special", "start", "2024-03-11 08:30", "li", TOLD);
    private final NodeFact ends = Permit.step(Permit.CASE, "special", "2024-03-18 17:30", "li", "{\"special\": \"expert-review\"}");

    @Test
    void six_working_days_of_review_move_the_last_day_by_six_working_days() {
        ClockState statutory = Permit.clock(
                Permit.assess("2024-03-20 09:00", Permit.acceptance(), begins, ends), "decision", "statutory");

        assertThat(statutory.paused()).isEqualTo(6);
        assertThat(Permit.shown(statutory.due())).isEqualTo("2024-04-10 23:59");
    }

    @Test
    void so_what_was_overdue_without_the_review_is_in_time_with_it() {
        String at = "2024-04-02 09:00";

        assertThat(Permit.found(Permit.assess(at, Permit.acceptance()).findings())).contains("XK42-DECISION red at 2024-04-02 00:00");
        assertThat(Permit.found(Permit.assess(at, Permit.acceptance(), begins, ends).findings()))
                .noneMatch(finding -> finding.contains(" red "));
    }

    @Test
    void a_review_that_does_not_end_stops_the_clock_no_longer_than_the_applicant_was_told() {
        Assessment assessment = Permit.assess("2024-03-29 09:00", Permit.acceptance(), begins);

        assertThat(Permit.found(assessment.findings())).contains("XK45-OVER-ASKED yellow at 2024-03-20 00:00");
        assertThat(Permit.clock(assessment, "decision", "statutory").paused()).isEqualTo(6);
    }
}
