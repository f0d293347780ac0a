package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell that no value meets is an error at its place, and one that some value meets is none. */
class CellsThatHoldForNothingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number    | ? > 7 and ? < 3
            number    | (? > 5) and (? < 3)
            number    | ? = 1 and ? = 2
            number    | ? > 3 and ? <= 3
            number    | ? < 3 and (? > 7 or ? = 5)
            number    | ? between 3 and 5 and ? > 6
            number    | ? in (1, 2) and ? > 2
            number    | (? in [1..3]) and (? in [5..7])
            number    | ? = 1 and ? != 1
            number    | ? = 1 and not(? = 1)
            number    | 5 < ? and 3 > ?
            number    | ? * 2 > 5 and ? * 2 < 3
            number    | ? > other and ? < other
            number    | abs(?) > 5 and abs(?) < 3
            string    | ? = "a" and ? = "b"
            string    | ? = "a" and ? != "a"
            string    | ? in ("a", "b") and ? = "c"
            string    | starts with(?, "XK") and ? = "CF1"
            string    | contains(?, "b") and not(contains(?, "b"))
            string    | ? > "m" and ? < "c"
            string    | null
            boolean   | ? = true and ? = false
            date      | ? > date("2026-06-30") and ? < date("2026-01-01")
            date      | ? = date("2026-06-30") and ? = date("2026-07-01")
            date      | ? > date("2026-06-29") and ? < date("2026-06-30")
            dateTime  | ? > date and time("2026-06-30T09:00:00") and ? < date and time("2026-01-01T09:00:00")
            dayTimeDuration | ? > duration("P10D") and ? < duration("P3D")
            """)
    void comparisons_that_exclude_one_another_are_an_error(String type, String cell) throws IOException {
        assertThat(new OneColumn(type, "COLLECT", "").told(cell, "-")).filteredOn(told -> told.startsWith("error ")).hasSize(1)
                .first().asString().contains("[table 'limits', row 1 'row-1', column x]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number    | ? > 3 and ? < 7
            number    | > 5, < 3
            number    | ? < 3 or ? > 7
            number    | (? < 3 or ? > 7) and ? > 5
            number    | ? >= 3 and ? <= 3
            number    | not(< 5, >= 5)
            number    | ? > other and ? < other + 1
            number    | ? * 2 > 5 and ? < 3
            number    | null
            string    | ? != "a" and ? != "b"
            string    | starts with(?, "XK") and ? != "XK42"
            string    | starts with(?, "a") and ends with(?, "b")
            string    | ? = "none"
            date      | ? > date("2026-01-01") and ? < date("2026-06-30")
            """)
    void a_cell_that_some_value_meets_is_no_error(String type, String cell) throws IOException {
        assertThat(new OneColumn(type, "COLLECT", "").told(cell, "-")).noneMatch(told -> told.startsWith("error "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number | [0..10]    | > 10
            number | [0..10]    | 11
            number | [0..10]    | [20..30]
            number | [0..10]    | ? > 10 and ? < 20
            string | "a", "b"   | not("a", "b")
            string | "a", "b"   | ? != "a" and ? != "b"
            string | "a", "b"   | starts with(?, "c")
            """)
    void a_cell_that_asks_only_for_what_its_column_does_not_allow_is_an_error(String type, String allowed, String cell)
            throws IOException {
        List<String> told = new OneColumn(type, "COLLECT", allowed).told(cell, "-");
        if (cell.startsWith("starts with")) {
            assertThat(told).as("a function is not looked into").anyMatch(one -> one.contains("row by row"));
            return;
        }
        assertThat(told).filteredOn(one -> one.startsWith("error ")).isNotEmpty()
                .allMatch(one -> one.contains("row 1 'row-1', column x]"));
    }
}
