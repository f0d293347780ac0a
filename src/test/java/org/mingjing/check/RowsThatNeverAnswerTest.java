package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A row is an error if earlier rows answer for all of its inputs, and told if it only repeats another. */
class RowsThatNeverAnswerTest {

    private static OneColumn first(String type, String allowed) {
        return new OneColumn(type, "FIRST", allowed);
    }

    @Test
    void a_row_behind_a_wider_one_is_an_error() throws IOException {
        assertThat(first("number", "").told("> 5", "> 7", "-")).containsExactly("error limits.dmn:30 [table 'limits', row 2 'row-2']: "
                + "The row never answers, because row 1 'row-1' answers before it for all of its inputs. Move it up, narrow what stands "
                + "before it, or take it out.");
        assertThat(first("number", "").told("-", "> 7")).hasSize(1).first().asString().contains("row 2 'row-2'");
        assertThat(first("string", "").told("\"a\", \"b\"", "\"b\"", "-")).hasSize(1).first().asString().contains("row 2 'row-2'");
        assertThat(first("date", "").told("> date(\"2026-01-01\")", "date(\"2026-03-01\")", "-")).hasSize(1).first().asString()
                .contains("row 2 'row-2'");
    }

    @Test
    void a_row_that_several_earlier_ones_hide_together_is_an_error() throws IOException {
        assertThat(first("number", "").told("< 5", ">= 5", "[1..9]")).hasSize(1).first().asString()
                .contains("row 3 'row-3'").contains("because row 1 'row-1', row 2 'row-2' together answer before it");
        assertThat(first("string", "\"a\", \"b\"").told("\"a\"", "\"b\"", "\"a\", \"b\"")).hasSize(1);
    }

    @Test
    void a_row_that_answers_for_something_is_no_error() throws IOException {
        assertThat(first("number", "").told("> 7", "> 5", "-")).isEmpty();
        assertThat(first("number", "").told("< 5", ">= 5", "-")).as("an absent number is left").isEmpty();
        assertThat(first("string", "").told("\"a\"", "not(\"b\", \"none\")", "-")).isEmpty();
    }

    @Test
    void rows_that_compute_are_compared_as_they_are_written_and_that_is_told() throws IOException {
        assertThat(first("number", "").told("? * 2 > 5", "? * 2 > 5", "-"))
                .anyMatch(told -> told.startsWith("error ") && told.contains("row 2 'row-2'"))
                .anyMatch(told -> told.startsWith("note ") && told.contains("only seen where they are written alike in column x"));
        assertThat(first("number", "").told("? * 2 > 5", "? * 2 > 7", "-")).noneMatch(told -> told.startsWith("error "));
        assertThat(first("number", "").told("-", "? * 2 > 7")).anyMatch(told -> told.startsWith("error ")
                && told.contains("row 2 'row-2'"));
    }

    @Test
    void rows_of_equal_conditions_are_an_error_where_only_one_may_answer() throws IOException {
        assertThat(new OneColumn("number", "UNIQUE", "").told("? * 2 > 5", "? * 2 > 5", "-"))
                .anyMatch(told -> told.startsWith("error ") && told.contains("row 2 'row-2'")
                        && told.contains("answers the same inputs as row 1 'row-1'"));
        assertThat(new OneColumn("number", "UNIQUE", "").told("> 5", "> 5", "<= 5", "null"))
                .anyMatch(told -> told.startsWith("error ") && told.contains("answers the same inputs"));
    }
}
