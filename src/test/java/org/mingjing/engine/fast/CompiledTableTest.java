package org.mingjing.engine.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.MatchedRow;
import org.mingjing.engine.TableAnswer;
import org.mingjing.given.TableText;
import org.mingjing.texts.Sentence;

/** What a table answers by its index: for each hit policy, each kind of value, and what is left to kie-dmn. */
class CompiledTableTest {

    /** A table of one column {@code x} whose rows give their number as a text. */
    private static CompiledTable conditions(String type, String... cells) {
        TableText table = TableText.table("t", "COLLECT").input("x", type).output("row", "string");
        for (int i = 0; i < cells.length; i++) {
            table.row(cells[i], "\"" + (i + 1) + "\"");
        }
        return table.compile(EngineChoice.PROVEN);
    }

    /** The rows that match, which the index alone must know. */
    private static String rows(CompiledTable table, @Nullable Object x) {
        assertThat(table.whyInterpreted()).isEmpty();
        TableAnswer answer = ByIndex.ask(table, name -> x);
        assertThat(answer).as("answer of the index for %s", x).isNotNull();
        return String.join(" ", answer.results().stream().map(row -> row.get("t").toString()).toList());
    }

    @Test
    void ranges_are_open_or_closed_and_lists_take_any_of_their_tests() {
        CompiledTable table = conditions("number", "[1..5]", "(1..5)", "< 1, > 5", "not(1, [4..5])", "-", "1", ">= 1", "<= 5");

        assertThat(rows(table, 0L)).isEqualTo("3 4 5 8");
        assertThat(rows(table, 1L)).isEqualTo("1 5 6 7 8");
        assertThat(rows(table, 3L)).isEqualTo("1 2 4 5 7 8");
        assertThat(rows(table, 5L)).isEqualTo("1 5 7 8");
        assertThat(rows(table, 6L)).isEqualTo("3 4 5 7");
    }

    @Test
    void numbers_are_decimals() {
        CompiledTable table = conditions("number", "0.1 + 0.2", "1.0", "1e10", "< 0.30", "99999999999999999999");

        assertThat(rows(table, new BigDecimal("0.1").add(new BigDecimal("0.2")))).isEqualTo("1");
        assertThat(rows(table, new BigDecimal("0.30000"))).isEqualTo("1");
        assertThat(rows(table, new BigDecimal("0.29999999999999999999999"))).isEqualTo("4");
        assertThat(rows(table, new BigDecimal("0.30000000000000000000001"))).isEmpty();
        assertThat(rows(table, 1L)).isEqualTo("2");
        assertThat(rows(table, new BigDecimal("1.000"))).isEqualTo("2");
        assertThat(rows(table, 10_000_000_000L)).isEqualTo("3");
        assertThat(rows(table, new BigDecimal("1E+10"))).isEqualTo("3");
        assertThat(rows(table, new BigDecimal("99999999999999999999.0"))).isEqualTo("5");
        assertThat(rows(table, Long.MIN_VALUE)).isEqualTo("4");
    }

    @Test
    void numbers_beyond_the_points_and_finer_than_them_stand_where_they_belong() {
        CompiledTable table = conditions("number", "[0.25..1000]", "> 1000", "< 0.25");

        assertThat(rows(table, Long.MAX_VALUE)).isEqualTo("2");
        assertThat(rows(table, Long.MIN_VALUE)).isEqualTo("3");
        assertThat(rows(table, new BigDecimal("1E+200"))).isEqualTo("2");
        assertThat(rows(table, new BigDecimal("-1E-200"))).isEqualTo("3");
        assertThat(rows(table, new BigDecimal("0.249999999999999999"))).isEqualTo("3");
        assertThat(rows(table, new BigDecimal("0.250000000000000000"))).isEqualTo("1");
        assertThat(rows(table, new BigDecimal("1000.000000000000001"))).isEqualTo("2");
    }

    @Test
    void texts_are_equal_or_stand_in_the_order_of_their_characters() {
        CompiledTable table = conditions("string", "\"甲\", \"乙\"", "not(\"甲\")", "\"none\"", "[\"a\"..\"c\")", "\"\"");

        assertThat(rows(table, "甲")).isEqualTo("1");
        assertThat(rows(table, "乙")).isEqualTo("1 2");
        assertThat(rows(table, "b")).isEqualTo("2 4");
        assertThat(rows(table, "c")).isEqualTo("2");
        assertThat(rows(table, "")).isEqualTo("2 5");
        assertThat(rows(table, null)).as("an absent text is asked as none").isEqualTo("2 3");
    }

    @Test
    void true_false_and_nothing_are_three_things() {
        CompiledTable table = conditions("boolean", "true", "false", "not(true)", "null", "-");

        assertThat(rows(table, true)).isEqualTo("1 5");
        assertThat(rows(table, false)).isEqualTo("2 3 5");
        assertThat(rows(table, null)).isEqualTo("3 4 5");
    }

    @Test
    void dates_are_compared_by_the_day() {
        CompiledTable table = conditions("date", ">= date(\"2024-02-29\")", "[@\"2024-01-01\"..@\"2024-12-31\"]", "not(@\"2024-03-01\")");

        assertThat(rows(table, LocalDate.of(2024, 2, 28))).isEqualTo("2 3");
        assertThat(rows(table, LocalDate.of(2024, 3, 1))).isEqualTo("1 2");
        assertThat(rows(table, LocalDate.of(2025, 1, 1))).isEqualTo("1 3");
    }

    @Test
    void dates_with_times_are_compared_by_the_second_wherever_they_are_written() {
        CompiledTable table = conditions("dateTime", "date and time(\"2024-03-04T09:00:00+08:00\")", "> @\"2024-03-04T01:00:00Z\"");

        assertThat(rows(table, ZonedDateTime.parse("2024-03-04T02:00:00+01:00"))).isEqualTo("1");
        assertThat(rows(table, ZonedDateTime.parse("2024-03-04T09:00:00.999+08:00[Asia/Shanghai]"))).isEqualTo("1");
        assertThat(rows(table, ZonedDateTime.parse("2024-03-04T01:00:01Z"))).isEqualTo("2");
    }

    @Test
    void a_time_without_a_zone_is_that_of_the_package_and_values_of_other_zones_are_left_to_kie_dmn() {
        CompiledTable table = conditions("dateTime", "< date and time(\"2024-03-04T09:00:00\")");

        assertThat(rows(table, ZonedDateTime.parse("2024-03-04T08:59:59+08:00[Asia/Shanghai]"))).isEqualTo("1");
        assertThat(rows(table, ZonedDateTime.parse("2024-03-04T09:00:00+08:00[Asia/Shanghai]"))).isEmpty();
        ZonedDateTime elsewhere = ZonedDateTime.parse("2024-03-04T08:00:00+01:00[Europe/Berlin]");
        assertThat(ByIndex.ask(table, name -> elsewhere)).isNull();
        assertThat(table.ask(name -> elsewhere).results()).hasSize(1);
    }

    @Test
    void durations_count_nanoseconds_or_months() {
        CompiledTable days = conditions("dayTimeDuration", "duration(\"P1D\")", "> @\"PT0.5S\"");
        assertThat(rows(days, Duration.ofHours(24))).isEqualTo("1 2");
        assertThat(rows(days, Duration.ofMillis(500))).isEmpty();

        CompiledTable months = conditions("yearMonthDuration", "duration(\"P1Y\")", "<= @\"P13M\"");
        assertThat(rows(months, Period.ofMonths(12))).isEqualTo("1 2");
        assertThat(rows(months, Period.ofMonths(14))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UNIQUE,         5, red,             r1",
        "FIRST,         15, red,             r1",
        "RULE ORDER,    15, red yellow,      r1 r2",
        "COLLECT,       15, red yellow,      r1 r2",
        "PRIORITY,      15, yellow,          r2",
        "OUTPUT ORDER,  15, yellow red,      r2",
        "UNIQUE,        50, '',              ''",
        "COLLECT,       50, '',              ''",
        "FIRST,         50, '',              ''",
    })
    void each_hit_policy_answers_as_it_should(String policy, long x, String results, String rowIds) {
        CompiledTable table = TableText.table("t", policy).input("x", "number").output("level", "string", "\"yellow\", \"red\"", "")
                .row("< 20", "\"red\"").row("[10..30]", "\"yellow\"").compile(EngineChoice.PROVEN);

        TableAnswer answer = ByIndex.ask(table, name -> x);

        assertThat(answer.results()).extracting(row -> row.get("t")).containsExactly(words(results));
        assertThat(answer.rows()).extracting(MatchedRow::rowId).containsExactly(words(rowIds));
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }

    @ParameterizedTest
    @CsvSource({"SUM, 3.75", "COUNT, 2", "MIN, 1.25", "MAX, 2.50"})
    void collected_numbers_keep_their_decimal_places(String aggregation, BigDecimal result) {
        CompiledTable table = TableText.table("t", "COLLECT " + aggregation).input("x", "number").output("points", "number")
                .row("< 20", "1.25").row("[10..30]", "2.50").row("> 100", "7").compile(EngineChoice.PROVEN);

        assertThat(ByIndex.ask(table, name -> 15L).results()).extracting(row -> row.get("t")).containsExactly(result);
    }

    @Test
    void rows_under_any_may_overlap_if_they_agree_and_otherwise_fail_as_kie_dmn_says() {
        TableText table = TableText.table("t", "ANY").input("x", "number").output("level", "string")
                .row("< 20", "\"red\"").row("[10..30]", "\"red\"").row("> 25", "\"yellow\"");

        assertThat(ByIndex.ask(table.compile(EngineChoice.PROVEN), name -> 15L).results()).hasSize(1);
        assertThat(ByIndex.ask(table.compile(EngineChoice.PROVEN), name -> 27L)).isNull();
        assertSameError(table, Map.of("x", 27L), "all hold, but do not give the same");
    }

    @Test
    void a_default_is_given_if_no_row_matches() {
        CompiledTable table = TableText.table("t", "UNIQUE").input("x", "number").output("a", "string", "", "\"none\"")
                .output("b", "number", "", "1.50").row("1", "\"one\"", "1").compile(EngineChoice.PROVEN);

        assertThat(ByIndex.ask(table, name -> 2L).results())
                .containsExactly(Map.of("a", "none", "b", new BigDecimal("1.50")));
    }

    @Test
    void two_rows_of_a_unique_table_fail_with_the_same_sentence() {
        assertSameError(TableText.table("t", "UNIQUE").input("x", "number").output("level", "string")
                .row("< 20", "\"red\"").row("> 10", "\"red\""), Map.of("x", 15L), "Rows 1, 2 all hold");
    }

    @Test
    void a_value_of_another_kind_or_outside_the_allowed_ones_fails_with_the_same_sentence() {
        TableText table = TableText.table("t", "FIRST").input("x", "number", ">= 0").output("level", "string").row("-", "\"red\"");

        for (Object wrong : List.of("7", -1L, new BigDecimal("-0.5"), LocalDate.EPOCH, List.of(1L, 2L), true)) {
            assertThat(ByIndex.ask(table.compile(EngineChoice.FAST), name -> wrong)).isNull();
            assertSameError(table, Map.of("x", wrong), "refuses the inputs {x=" + wrong + "}");
        }
        assertSameError(table, Map.of(), "refuses the inputs {x=absent}");
    }

    private static void assertSameError(TableText table, Map<String, Object> inputs, String part) {
        Throwable expected = catchThrowable(() -> table.compile(EngineChoice.REFERENCE).ask(inputs::get));
        assertThat(expected).isInstanceOf(AssessmentFailed.class).hasMessageContaining(part);
        assertThatThrownBy(() -> table.compile(EngineChoice.FAST).ask(inputs::get)).hasMessage(expected.getMessage());
    }

    @Test
    void a_number_that_kie_dmn_tells_from_its_equal_is_left_to_it() {
        CompiledTable table = conditions("number", "[1, 2]");

        assertThat(rows(table, 3L)).isEmpty();
        assertThat(ByIndex.ask(table, name -> 1L)).isNull();
        assertThat(table.ask(name -> 1L).results()).hasSize(1);
        assertThat(table.ask(name -> new BigDecimal("1.0")).results()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"? * 2 > 5", "? > y - 5", "abs(?) > 1", "[1..y]"})
    void a_condition_that_computes_is_left_to_kie_dmn(String cell) {
        CompiledTable table = TableText.table("t", "UNIQUE").input("x", "number").input("y", "number").output("row", "string")
                .row(cell, "-", "\"1\"").compile(EngineChoice.PROVEN);

        assertThat(table.whyInterpreted().map(Sentence::toString).orElse("")).startsWith("in column 'x', '").contains("does more than compare");
        assertThat(table.ask(Map.of("x", 6L, "y", 9L)::get).results()).hasSize(1);
    }

    @Test
    void a_result_that_depends_on_an_input_is_left_to_kie_dmn() {
        CompiledTable table = TableText.table("t", "UNIQUE").input("x", "number").output("twice", "number")
                .row("-", "x * 2").compile(EngineChoice.PROVEN);

        assertThat(table.whyInterpreted().map(Sentence::toString)).hasValue("the result 'x' is not a constant");
        assertThat(table.ask(name -> 21L).results()).containsExactly(Map.of("t", new BigDecimal("42")));
    }

    @Test
    void tables_of_more_rows_than_a_word_or_a_block_find_each_row() {
        for (int rows : new int[] {64, 65, 4_097}) {
            TableText text = TableText.table("t", "UNIQUE").input("x", "number").input("y", "number").output("row", "number");
            for (int i = 0; i < rows; i++) {
                text.row(String.valueOf(i / 50), String.valueOf(i % 50), String.valueOf(i));
            }
            CompiledTable table = text.compile(EngineChoice.FAST);
            List<Object> found = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                found.add(ByIndex.ask(table, Map.<String, Object>of("x", (long) i / 50, "y", (long) i % 50)::get).results().get(0).get("t"));
            }
            assertThat(found).hasSize(rows).doesNotHaveDuplicates().contains(new BigDecimal(rows - 1));
        }
    }

    @Test
    void rows_that_overlap_widely_are_collected_as_kie_dmn_does() {
        TableText text = TableText.table("t", "COLLECT").input("x", "number").input("y", "number").output("row", "number");
        for (int i = 0; i < 700; i++) {
            text.row("> " + i, i % 7 == 0 ? "> " + i : "-", String.valueOf(i));
        }
        CompiledTable compiled = text.compile(EngineChoice.FAST);
        CompiledTable interpreted = text.compile(EngineChoice.REFERENCE);

        for (long x : new long[] {0, 1, 63, 64, 65, 350, 699, 700, 1_000}) {
            for (long y : new long[] {0, 100, 701}) {
                Map<String, Object> inputs = Map.of("x", x, "y", y);
                assertThat(ByIndex.ask(compiled, inputs::get)).isEqualTo(interpreted.ask(inputs::get));
            }
        }
        List<Integer> sizes = new ArrayList<>();
        for (long x = 0; x < 701; x++) {
            sizes.add(ByIndex.ask(compiled, Map.<String, Object>of("x", x, "y", 1_000L)::get).results().size());
        }
        assertThat(sizes).as("also beyond what is kept").containsExactlyElementsOf(IntStream.rangeClosed(0, 700).boxed().toList());
    }
}
