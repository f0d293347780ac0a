package org.mingjing.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.score.Grouping.DEPARTMENT;
import static org.mingjing.score.Situation.finding;
import static org.mingjing.score.Situation.owner;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingjing.assess.Level;
import org.mingjing.assess.Responsible;

/** The index of a department: half the mean of its officials, three tenths of the highest, two tenths of its card rate. */
class DepartmentIndexTest {

    private final Situation given = new Situation()
            .cases(30, new ScoredActor("D1", "P3", "O1"))
            .cases(10, new ScoredActor("D1", "P3", "O2"));

    @Test
    void the_parts_of_one_red_card_in_forty_cases_can_be_told_by_hand() {
        given.found(finding("F1", Level.RED, 0, owner("O1", "P3")));
        Figure figure = given.of(DEPARTMENT, "D1").provisional();

        assertThat(amount(figure, Part.MEAN)).as("0.5 × 10 × 30 / 40").isEqualTo("3.7500");
        assertThat(amount(figure, Part.MAX)).as("0.3 × 10").isEqualTo("3.0000");
        assertThat(amount(figure, Part.RATE)).as("0.2 × 100 × 10 × 1 / 40").isEqualTo("5.0000");
        assertThat(figure.score()).isEqualTo("11.7500");
        assertThat(figure.findings()).isEqualTo(1);
    }

    @Test
    void a_third_is_divided_without_losing_a_digit() {
        Situation thirds = new Situation().cases(3, new ScoredActor("D1", "P3", "O1"), new ScoredActor("D1", "P3", "O2"),
                new ScoredActor("D1", "P3", "O3"));
        thirds.found(finding("F1", Level.REMINDER, 0, owner("O1", "P3")), finding("F2", Level.REMINDER, 0, owner("O2", "P3")));
        Figure figure = thirds.of(DEPARTMENT, "D1").provisional();

        assertThat(amount(figure, Part.MEAN)).as("0.5 × 2 / 3").isEqualTo("0.3333");
        assertThat(amounts(figure, Part.MEAN)).map(BigDecimal::toPlainString).containsExactly("0.1667", "0.1666");
    }

    @Test
    void reminders_are_no_cards_and_the_rate_has_an_end() {
        given.found(finding("F0", Level.REMINDER, 0, owner("O1", "P3")));
        assertThat(amounts(given.of(DEPARTMENT, "D1").provisional(), Part.RATE)).isEmpty();

        for (int i = 1; i <= 5; i++) {
            given.found(finding("F" + i, Level.YELLOW, 0, owner("O1", "P3")));
        }
        assertThat(amount(given.of(DEPARTMENT, "D1").provisional(), Part.RATE)).isEqualTo("20.0000");
    }

    @Test
    void an_official_counts_in_each_department_with_what_was_found_there() {
        given.cases(40, new ScoredActor("D2", "P3", "O1"))
                .found(finding("F1", Level.RED, 0, new Responsible("owner", "D2", "P3", "O1")));

        assertThat(given.score(DEPARTMENT, "D1")).isEqualTo("0.0000");
        assertThat(given.score(DEPARTMENT, "D2")).as("0.5 × 10 + 0.3 × 10 + 0.2 × 100 × 10 / 40").isEqualTo("13.0000");
    }

    @Test
    void a_finding_that_names_no_official_counts_in_the_rate_only() {
        given.found(finding("F1", Level.RED, 0, owner("", "")));

        assertThat(given.score(DEPARTMENT, "D1")).isEqualTo("5.0000");
    }

    @Test
    void what_is_cut_off_from_an_official_is_cut_off_from_the_department_too() {
        for (int i = 0; i < 20; i++) {
            given.found(finding("F" + i, Level.RED, 0, owner("O1", "P1")));
        }
        Figure figure = given.of(DEPARTMENT, "D1").provisional();

        assertThat(amount(figure, Part.MEAN)).as("0.5 × 100 × 30 / 40").isEqualTo("37.5000");
        assertThat(amount(figure, Part.MAX)).isEqualTo("30.0000");
        assertThat(figure.score()).isEqualTo("87.5000");
        assertThat(figure.contributions()).filteredOn(each -> each.ground() instanceof Ceiling).hasSize(2)
                .allSatisfy(each -> assertThat(each.amount()).isNegative());
    }

    @Test
    void one_red_card_does_not_colour_a_whole_department() {
        given.cases(400, new ScoredActor("D1", "P3", "O3")).found(finding("F1", Level.RED, 0, owner("O1", "P3")));

        assertThat(given.of(DEPARTMENT, "D1").colour()).isEqualTo("green");
    }

    @Test
    void a_department_below_thirty_cases_is_not_assessed() {
        Situation few = new Situation().cases(29, new ScoredActor("D1", "P3", "O1"));
        assertThat(few.of(DEPARTMENT, "D1").assessed()).isFalse();
        assertThat(few.cases(1, new ScoredActor("D1", "P3", "O1")).of(DEPARTMENT, "D1").assessed()).isTrue();
    }

    private static Stream<BigDecimal> amounts(Figure figure, Part part) {
        return figure.contributions().stream().filter(each -> each.part() == part).map(Contribution::amount);
    }

    private static BigDecimal amount(Figure figure, Part part) {
        return amounts(figure, part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
