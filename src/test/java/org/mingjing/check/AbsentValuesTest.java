package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell that holds for an absent value without saying so is told, and no other. */
class AbsentValuesTest {

    private static final String HOLDS = "holds too where 'x' is absent";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            string  | not("joint")
            string  | not("joint", "ordinary")
            string  | ? != "joint"
            string  | ? != "joint" and ? != "ordinary"
            string  | not(starts with(?, "j"))
            string  | string length(?) > 3
            string  | starts with(?, "n")
            string  | ["a".."z"]
            number  | not(5)
            number  | not(< 5)
            number  | not([1..5])
            number  | not(1, 2, 3)
            number  | not(< 5, > 9)
            number  | ? != 5
            number  | ? = 5 or ? != 7
            boolean | not(true)
            date    | not(date("2026-01-01"))
            """)
    void a_cell_that_holds_for_an_absent_value_is_told(String type, String cell) throws IOException {
        assertThat(new OneColumn(type, "COLLECT", "").told(cell, "-")).filteredOn(told -> told.contains(HOLDS)).hasSize(1)
                .first().asString().startsWith("warn ").contains("row 1 'row-1', column x]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            string  | -
            string  | "joint"
            string  | "none"
            string  | not("joint", "none")
            string  | not("none")
            string  | ? != "joint" and ? != "none"
            string  | ? = "joint" or ? = "none"
            string  | starts with(?, "j")
            number  | -
            number  | null
            number  | not(null)
            number  | not(null, 5)
            number  | < 5
            number  | [1..5]
            number  | 1, 2, 3
            number  | ? > 3 and ? < 7
            number  | ? > 3 or ? < 7
            number  | ? != 5 and ? != null
            number  | ? * 2 > 5
            number  | > other
            boolean | true
            boolean | not(null, true)
            """)
    void a_cell_that_does_not_hold_for_an_absent_value_or_says_so_is_not_told(String type, String cell) throws IOException {
        assertThat(new OneColumn(type, "COLLECT", "").told(cell, "-")).noneMatch(told -> told.contains(HOLDS));
    }

    @ParameterizedTest
    @CsvSource({"'\"joint\", \"ordinary\"', false", "'\"joint\", \"ordinary\", \"none\"', true"})
    void where_the_column_does_not_allow_the_absent_text_no_row_holds_for_it(String allowed, boolean told) throws IOException {
        assertThat(new OneColumn("string", "COLLECT", allowed).told("not(\"joint\")", "-").stream().anyMatch(one -> one.contains(HOLDS)))
                .isEqualTo(told);
    }
}
