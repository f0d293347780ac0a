package org.mingjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding that is no longer borne out is withdrawn by a new record. It is never deleted. */
class G07WithdrawalIT {

    @TempDir
    Path home;

    @Test
    void a_finding_is_raised_in_silence_and_withdrawn_when_it_turns_out_that_the_step_was_done() throws Exception {
        try (Town town = new Town(home).at("2024-03-04 10:05")) {
            town.receive(Permit.acceptance());
            town.at("2024-04-02 09:00").sweep();
            assertThat(town.standing()).containsExactly("XK42-DECISION red at 2024-04-02 00:00");

            town.at("2024-04-03 09:00").receive(Permit.decision("2024-03-20 16:00"));

            assertThat(town.standing()).noneMatch(finding -> finding.startsWith("XK42-DECISION"));
            assertThat(town.acts()).contains("raised XK42-DECISION red", "withdrawn XK42-DECISION red");
        }
    }

    @Test
    void a_reminder_is_met_not_withdrawn_when_the_step_comes_in_time() throws Exception {
        try (Town town = new Town(home).at("2024-03-25 08:00")) {
            town.receive(Permit.acceptance());
            town.at("2024-03-25 17:00").receive(Permit.decision("2024-03-25 16:00"));

            assertThat(town.acts()).contains("raised XK42-DECISION reminder", "met XK42-DECISION reminder");
        }
    }
}
