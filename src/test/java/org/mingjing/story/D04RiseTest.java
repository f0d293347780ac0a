package org.mingjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.Finding;

/** While nothing happens, one and the same finding rises: a reminder, a yellow card, a red card. */
class D04RiseTest {

    @Test
    void looking_again_whenever_the_next_check_says_so_meets_every_rise() {
        List<String> found = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Assessment assessment = Permit.assess("2024-03-04 10:00", Permit.acceptance());
        while (assessment.nextCheckAt() != null) {
            assessment = Permit.assess(Permit.shown(assessment.nextCheckAt()), Permit.acceptance());
            found.addAll(Permit.found(assessment.findings()));
            assessment.findings().stream().map(Finding::key).forEach(keys::add);
        }

        assertThat(found).containsExactly(
                "XK42-DECISION reminder at 2024-03-25 00:00",
                "XK42-DECISION yellow at 2024-03-26 00:00",
                "XK42-DECISION red at 2024-04-02 00:00");
        assertThat(keys).as("one finding, not three").containsOnly(keys.get(0));
    }

    @Test
    void a_decision_in_the_promised_time_leaves_nothing_and_one_after_it_leaves_the_level_that_was_reached() {
        assertThat(Permit.found(Permit.assess("2024-06-03 09:00", Permit.acceptance(), Permit.decision("2024-03-25 16:00")).findings()))
                .noneMatch(finding -> finding.startsWith("XK42-DECISION"));
        assertThat(Permit.found(Permit.assess("2024-06-03 09:00", Permit.acceptance(), Permit.decision("2024-03-27 16:00")).findings()))
                .contains("XK42-DECISION yellow at 2024-03-26 00:00");
    }
}
