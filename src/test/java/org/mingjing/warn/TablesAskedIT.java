package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.drivers.TablesAsked;
import org.mingjing.engine.TableAsk;
import org.mingjing.ledger.decisions.StandingFinding;

/** With which actual values tables were asked is told from the record, and comes to the very same finding. */
class TablesAskedIT {

    @TempDir
    Path home;

    @Test
    void the_rows_of_a_finding_are_answers_to_questions_with_the_values_of_the_case() throws Exception {
        try (Hall hall = new Hall(home).on("2024-03-26 09:00", Hall.acceptance("a-1", "D1", "wang"))) {
            Warning warning = hall.warnings.list(hall.onlooker(Hall.MONITOR), WarningQuery.ALL, Long.MAX_VALUE, 1).get(0);
            StandingFinding finding = hall.warnings.finding(warning);
            List<TableAsk> questions = new TablesAsked(hall.installation).of(finding).orElseThrow();

            assertThat(questions).isNotEmpty();
            assertThat(questions.stream().flatMap(ask -> ask.answer().rows().stream())).containsAll(finding.finding().rows());
            assertThat(questions).filteredOn(ask -> ask.table().equals("milestones")).first()
                    .satisfies(ask -> assertThat(ask.inputs()).containsEntry("clock", "decision"));
        }
    }
}
