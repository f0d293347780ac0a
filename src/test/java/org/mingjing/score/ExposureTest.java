package org.mingjing.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Exposure counts distinct cases, whatever the number of steps. */
class ExposureTest {

    private final Exposure exposure = new Exposure();

    @Test
    void two_steps_of_one_official_in_a_case_are_one_case() {
        exposure.addCase(List.of(new ScoredActor("D1", "P1", "O1"), new ScoredActor("D1", "P2", "O1"), new ScoredActor("D1", "P1", "O2")));

        assertThat(exposure.cases(Grouping.OFFICIAL, "O1")).isEqualTo(1);
        assertThat(exposure.cases(Grouping.POST, "P1")).isEqualTo(1);
        assertThat(exposure.cases(Grouping.DEPARTMENT, "D1")).isEqualTo(1);
        assertThat(exposure.casesByOfficial("D1")).containsEntry("O1", 1L).containsEntry("O2", 1L);
    }

    @Test
    void a_step_that_names_nobody_counts_for_its_department_only() {
        exposure.addCase(List.of(new ScoredActor("D1", "", "")));

        assertThat(exposure.cases(Grouping.DEPARTMENT, "D1")).isEqualTo(1);
        assertThat(exposure.subjects(Grouping.OFFICIAL)).isEmpty();
        assertThat(exposure.subjects(Grouping.POST)).isEmpty();
        assertThat(exposure.casesByOfficial("D1")).isEmpty();
    }

    @Test
    void a_subject_that_is_not_known_handled_no_case() {
        assertThat(exposure.cases(Grouping.OFFICIAL, "nobody")).isZero();
    }
}
