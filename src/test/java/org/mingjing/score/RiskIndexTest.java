package org.mingjing.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.score.Grouping.OFFICIAL;
import static org.mingjing.score.Grouping.POST;
import static org.mingjing.score.Situation.finding;
import static org.mingjing.score.Situation.owner;
import static org.mingjing.score.Situation.reviewer;
import static org.mingjing.score.Situation.with;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.assess.AssessmentFailed;
import org.mingjing.assess.Level;
import org.mingjing.assess.Nature;
import org.mingjing.assess.Responsible;

/** The index of officials and posts: points × post factor × role share × age × status, added up. */
class RiskIndexTest {

    private static final ScoredActor O1 = new ScoredActor("D1", "P3", "O1");
    private final Situation given = new Situation().cases(20, O1);

    @Test
    void an_official_of_whom_nothing_was_found_scores_zero() {
        SubjectScore score = given.of(OFFICIAL, "O1");

        assertThat(score.provisional().score()).isEqualTo("0.0000");
        assertThat(score.provisional().contributions()).isEmpty();
        assertThat(score.colour()).isEqualTo("green");
        assertThat(score.name()).isEqualTo("甲");
        assertThat(score.cases()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"0, 5.0000", "90, 5.0000", "91, 4.9818", "228, 2.4909", "364, 0.0182", "365, 0.0000"})
    void a_yellow_card_counts_in_full_for_90_days_and_fades_to_nothing_at_365(long daysAgo, String score) {
        given.found(finding("F1", Level.YELLOW, daysAgo, owner("O1", "P3")));

        assertThat(given.score(OFFICIAL, "O1")).isEqualTo(score);
    }

    @Test
    void days_are_counted_in_the_time_zone_of_the_package() {
        IndexWindow window = Situation.TABLES.window(OFFICIAL, Situation.AT);

        assertThat(Situation.AT).isEqualTo("2024-12-31T15:59:59.999Z");
        assertThat(window.from()).isEqualTo("2024-01-01T16:00:00Z");
        assertThat(window.contains(window.from())).isTrue();
        assertThat(window.contains(window.from().minusMillis(1))).isFalse();
    }

    @Test
    void what_comes_after_the_instant_of_the_index_does_not_count() {
        given.found(finding("F1", Level.RED, -1, owner("O1", "P3")));

        assertThat(given.score(OFFICIAL, "O1")).isEqualTo("0.0000");
    }

    @ParameterizedTest
    @CsvSource({"P1, 7.5000", "P2, 6.0000", "P3, 5.0000", "P9, 5.0000", "'', 5.0000"})
    void a_post_of_higher_risk_weighs_more_and_an_unknown_post_as_a_low_one(String post, String score) {
        given.found(finding("F1", Level.YELLOW, 0, owner("O1", post)));

        assertThat(given.score(OFFICIAL, "O1")).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"owner, 10.0000", "reviewer, 6.0000", "approver, 4.0000", "head, 2.0000"})
    void each_role_bears_its_share(String role, String score) {
        given.found(finding("F1", Level.RED, 0, new Responsible(role, "D1", "P3", "O1")));

        assertThat(given.score(OFFICIAL, "O1")).isEqualTo(score);
    }

    @Test
    void a_role_the_table_does_not_know_is_an_error_that_names_the_table() {
        given.found(finding("F1", Level.RED, 0, new Responsible("passer-by", "D1", "P3", "O1")));

        assertThatThrownBy(() -> given.by(OFFICIAL)).isInstanceOf(AssessmentFailed.class).hasMessageContaining("role share");
    }

    @Test
    void a_finding_costs_a_subject_once_at_its_highest_share() {
        given.found(finding("F1", Level.RED, 0, owner("O1", "P3"), reviewer("O1", "P3"), reviewer("O2", "P3")));

        assertThat(given.score(OFFICIAL, "O1")).isEqualTo("10.0000");
        assertThat(given.score(OFFICIAL, "O2")).isEqualTo("6.0000");
        assertThat(given.score(POST, "P3")).isEqualTo("10.0000");
    }

    @Test
    void a_contested_finding_counts_by_half() {
        given.found(with(finding("F1", Level.RED, 0, owner("O1", "P3")), FindingStatus.CONTESTED, false));

        assertThat(given.score(OFFICIAL, "O1")).isEqualTo("5.0000");
    }

    @ParameterizedTest
    @CsvSource({"OFFICIAL", "POST", "DEPARTMENT"})
    void a_withdrawn_finding_leaves_no_trace_in_any_index(Grouping by) {
        given.cases(20, new ScoredActor("D1", "P1", "O2"));
        given.found(finding("F1", Level.YELLOW, 30, owner("O2", "P1")));
        var before = given.by(by).subjects();

        given.found(finding("F2", Level.RED, 3, owner("O1", "P1"), reviewer("O7", "P7")));
        assertThat(given.by(by).subjects()).isNotEqualTo(before);

        given.change(each -> each.id().equals("F2") ? with(each, FindingStatus.WITHDRAWN, true) : each);
        assertThat(given.by(by).subjects()).isEqualTo(before);
    }

    @Test
    void a_data_fault_costs_nobody_anything() {
        ScoredFinding found = finding("F1", Level.RED, 0, owner("O1", "P3"));
        given.found(new ScoredFinding("F1", "C1", "XK-MIDNIGHT", Nature.DATA_FAULT, Level.RED, found.points(), found.at(),
                found.responsible(), FindingStatus.OPEN, true));

        assertThat(given.score(OFFICIAL, "O1")).isEqualTo("0.0000");
        assertThat(given.score(Grouping.DEPARTMENT, "D1")).isEqualTo("0.0000");
    }

    @Test
    void a_sum_beyond_100_is_cut_off_by_a_contribution_of_its_own() {
        for (int i = 0; i < 11; i++) {
            given.found(finding("F" + i, Level.RED, 0, owner("O1", "P3")));
        }
        Figure figure = given.of(OFFICIAL, "O1").provisional();

        assertThat(figure.score()).isEqualTo("100.0000");
        assertThat(figure.contributions()).hasSize(12).last().satisfies(cutOff -> {
            assertThat(cutOff.ground()).isInstanceOf(Ceiling.class);
            assertThat(cutOff.amount()).isEqualTo("-10.0000");
        });
    }

    @Test
    void the_confirmed_figure_holds_only_what_was_confirmed() {
        given.found(finding("F1", Level.RED, 0, owner("O1", "P3")));
        assertThat(given.of(OFFICIAL, "O1").confirmed().score()).isEqualTo("0.0000");

        given.found(with(finding("F2", Level.YELLOW, 0, owner("O1", "P3")), FindingStatus.OPEN, true));
        assertThat(given.of(OFFICIAL, "O1").confirmed().score()).isEqualTo("5.0000");
        assertThat(given.of(OFFICIAL, "O1").provisional().score()).isEqualTo("15.0000");
    }

    @Test
    void below_ten_cases_an_official_is_not_assessed_and_has_no_colour() {
        Situation few = new Situation().cases(9, O1).found(finding("F1", Level.RED, 0, owner("O1", "P3")));
        assertThat(few.of(OFFICIAL, "O1").assessed()).isFalse();
        assertThat(few.of(OFFICIAL, "O1").colour()).isNull();
        assertThat(few.score(OFFICIAL, "O1")).isEqualTo("10.0000");

        assertThat(few.cases(1, O1).of(OFFICIAL, "O1").assessed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, green", "3, blue", "4, blue", "5, yellow", "8, yellow", "9, red"})
    void yellow_cards_of_5_points_each_give_the_colours_of_the_bands(int cards, String colour) {
        for (int i = 0; i < cards; i++) {
            given.found(finding("F" + i, Level.YELLOW, 0, owner("O1", "P3")));
        }

        assertThat(given.of(OFFICIAL, "O1").colour()).isEqualTo(colour);
    }

    @Test
    void a_red_card_in_force_is_never_better_than_yellow_for_its_owner() {
        given.cases(10, new ScoredActor("D1", "P3", "O2"))
                .found(finding("F1", Level.RED, 0, owner("O1", "P3"), reviewer("O2", "P3")));

        assertThat(given.of(OFFICIAL, "O1").colour()).isEqualTo("yellow");
        assertThat(given.of(OFFICIAL, "O2").colour()).isEqualTo("green");
    }

    @Test
    void the_order_of_findings_and_a_repeated_one_change_nothing() {
        given.found(finding("F2", Level.RED, 100, owner("O1", "P1"), reviewer("O2", "P2")),
                finding("F1", Level.YELLOW, 10, owner("O2", "P2")), finding("F3", Level.REMINDER, 1, owner("O1", "P3")));
        for (Grouping by : Grouping.values()) {
            String before = IndexJson.write(given.by(by));
            Collections.rotate(given.findings, 1);
            assertThat(IndexJson.write(given.by(by))).isEqualTo(before);
            given.found(given.findings.get(0));
            assertThat(IndexJson.write(given.by(by))).isEqualTo(before);
        }
    }
}
