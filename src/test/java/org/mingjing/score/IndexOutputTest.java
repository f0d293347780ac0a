package org.mingjing.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.score.Situation.finding;
import static org.mingjing.score.Situation.owner;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mingjing.assess.Level;

/** An index as CSV and as JSON. */
class IndexOutputTest {

    private final Situation given = new Situation()
            .cases(12, new ScoredActor("D1", "P1", "O1"))
            .cases(3, new ScoredActor("D1", "P3", "O2"))
            .found(finding("F1", Level.RED, 91, owner("O1", "P1")));

    @Test
    void csv_has_a_line_for_each_subject_and_no_colour_for_one_that_is_not_assessed() throws IOException {
        StringBuilder out = new StringBuilder();
        IndexCsv.write(given.by(Grouping.OFFICIAL), out);

        assertThat(out).hasToString("""
                subject,name,score,colour,exposure,assessed,confirmed,findings
                O1,甲,14.9455,yellow,12,true,0.0000,1
                O2,,0.0000,,3,false,0.0000,0
                """);
    }

    @Test
    void json_shows_the_factors_of_each_contribution() {
        assertThat(IndexJson.write(given.by(Grouping.OFFICIAL)))
                .startsWith("{\"at\":\"2024-12-31T15:59:59.999Z\",\"by\":\"official\",\"package\":\"scoring@1.0.0\"")
                .contains("\"contributions\":[{\"age\":\"0.996364\",\"amount\":\"14.9455\"");
    }
}
