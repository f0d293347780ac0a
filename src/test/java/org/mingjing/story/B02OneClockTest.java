package org.mingjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingjing.assess.Assessment;
import org.mingjing.clocks.ClockState;

/** The acceptance starts a clock with two limits: the statute's and the one that was promised. */
class B02OneClockTest {

    @Test
    void working_days_are_counted_from_the_day_after_acceptance() {
        Assessment assessment = Permit.assess("2024-03-22 17:00", Permit.acceptance());
        ClockState promised = Permit.clock(assessment, "decision", "promised");

        assertThat(Permit.shown(promised.start())).isEqualTo("2024-03-04 10:00");
        assertThat(promised.used()).isEqualTo(14);
        assertThat(Permit.shown(promised.due())).as("the last moment of the fifteenth working day").isEqualTo("2024-03-25 23:59");
        assertThat(Permit.shown(Permit.clock(assessment, "decision", "statutory").due())).isEqualTo("2024-04-01 23:59");
    }

    @Test
    void nothing_is_wrong_before_the_limit_and_the_next_check_says_when_to_look_again() {
        Assessment assessment = Permit.assess("2024-03-22 17:00", Permit.acceptance());

        assertThat(assessment.findings()).isEmpty();
        assertThat(Permit.shown(assessment.nextCheckAt())).as("the last day, of which one is reminded").isEqualTo("2024-03-25 00:00");
    }

    @Test
    void the_decision_stops_the_clock() {
        Assessment assessment = Permit.assess("2024-06-03 09:00", Permit.acceptance(), Permit.decision("2024-03-15 16:00"));

        ClockState statutory = Permit.clock(assessment, "decision", "statutory");
        assertThat(Permit.shown(statutory.stop())).isEqualTo("2024-03-15 16:00");
        assertThat(statutory.overdueBy()).isZero();
        assertThat(Permit.found(assessment.findings())).noneMatch(finding -> finding.startsWith("XK42-DECISION"));
    }
}
