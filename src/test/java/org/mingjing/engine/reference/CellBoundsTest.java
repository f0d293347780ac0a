package org.mingjing.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.given.TableText;
import org.mingjing.screen.TableFunctions;
import org.mingjing.texts.RawWords;

/** Whatever facts carry, a cell answers in a moment: with a value, or with a sentence. */
class CellBoundsTest {

    private static final Duration MOMENT = Duration.ofSeconds(20);
    private static final int TEXT_MAX = 65_536;

    /** What a fact can carry at its worst, and texts that read as something worse still. */
    private static final List<Object> CARRIED = List.of(
            "1e99999999", "1e-99999999", "-1e2147483647", "9".repeat(TEXT_MAX), "0." + "0".repeat(TEXT_MAX - 10) + "1",
            "a".repeat(TEXT_MAX), "12.5", "P999999999Y", "PT999999999999999S", "999999999-12-31",
            "999999999-12-31T23:59:59@Asia/Shanghai", true, new BigDecimal("9".repeat(1_000)), new BigDecimal("1e-999"),
            BigDecimal.ZERO, LocalDate.of(9999, 12, 31),
            ZonedDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999, ZoneId.of("Asia/Shanghai")),
            Collections.nCopies(10_000, "a"));

    static Stream<String> cells() {
        return Stream.of(
                "abs(x)", "abs(number(x))", "abs(duration(x))", "ceiling(x)", "ceiling(number(x))", "ceiling(number(x), y)",
                "ceiling(x, number(y))", "contains(x, y)", "date(x)", "date(2026, number(x), number(y))", "date and time(x)",
                "date and time(date(x), time(y))", "date and time(2026, 1, 1, number(x), number(y), 0)", "duration(x)",
                "duration(x) * number(y)", "duration(x) * y", "duration(x) / number(y)", "duration(x) / duration(y)",
                "duration(x) + duration(y)", "ends with(x, y)", "floor(x)", "floor(number(x))", "floor(number(x), number(y))",
                "floor(x, y)", "list contains(x, y)", "lower case(x)", "upper case(x)", "max(x)", "max(number(x), number(y))",
                "min(x)", "min(number(x), number(y))", "not(x)", "number(x)", "number(x, \",\", \".\")", "number(x, y, \".\")",
                "number(x) + number(y)", "number(x) - number(y)", "number(x) * number(y)", "number(x) / number(y)", "x + y",
                "x - y", "x * y", "x / y", "x * x * x * y * y * y", "starts with(x, y)", "string length(x)",
                "matches(x, \"^(a|b)*c$\")", "time(x)", "time(1, 1, number(x))", "time(number(x), number(y), 1)",
                "time(1, 1, number(x), duration(y))", "date(x) + duration(y)", "date and time(x) + duration(y)",
                "time(x) + duration(y)", "date(x) - date(y)", "x = y", "x < y", "x between y and x", "x in (y)",
                "if x = y then number(x) else number(y)", "-number(x)", "[x, y] = [y, x]");
    }

    @Test
    void each_function_of_tables_is_among_those_tried() {
        assertThat(TableFunctions.ALLOWED).allSatisfy(function -> assertThat(cells()).anyMatch(cell -> cell.contains(function + "(")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void any_value_of_a_fact_is_answered_in_a_moment(String cell) {
        CompiledTable table = table(cell);
        Assertions.assertTimeoutPreemptively(MOMENT, () -> {
            for (Object x : CARRIED) {
                for (Object y : cell.contains("y") ? CARRIED : List.of("")) {
                    answered(table, x, y);
                }
            }
        });
    }

    @Test
    void a_text_in_another_is_found_without_trying_each_place() {
        String many = String.join(" + ", Collections.nCopies(50, "x"));
        CompiledTable table = table("contains(" + many + ", " + many.substring(0, many.length() / 2 - 1) + " + y)");
        Assertions.assertTimeoutPreemptively(MOMENT, () -> {
            assertThat(answered(table, "a".repeat(TEXT_MAX), "b")).isEqualTo("false");
            assertThat(answered(table, "a".repeat(TEXT_MAX), "a")).isEqualTo("true");
        });
        CompiledTable plain = table("contains(x, y)");
        assertThat(answered(plain, "a".repeat(2_000) + "b" + "a".repeat(2_000), "a".repeat(1_999) + "b")).isEqualTo("true");
        assertThat(answered(plain, "ab".repeat(2_000), "ab".repeat(900) + "b")).isEqualTo("false");
        assertThat(answered(plain, "abababc", "ababc")).isEqualTo("true");
    }

    @Test
    void a_text_is_read_as_a_number_up_to_the_length_that_numbers_of_facts_have() {
        CompiledTable table = table("number(x)");
        assertThat(answered(table, "12.5", "")).isEqualTo("12.5");
        assertThat(answered(table, "0012", "")).isEqualTo("12");
        assertThat(answered(table, "-1e3", "")).isEqualTo("-1000");
        assertThat(answered(table, new BigDecimal("7"), "")).isEqualTo("7");
        assertThat(answered(table("number(x, \",\", \".\")"), "1,234.5", "")).isEqualTo("1234.5");
        assertThat(answered(table, "1e999", "")).hasSize(1_000);
        for (String beyond : List.of("1e1000", "-1e1000", "1e-1001", "1e99999999", "9".repeat(3_000))) {
            assertThatExceptionOfType(AssessmentFailed.class).as(beyond).isThrownBy(() -> table.ask(name -> beyond))
                    .withMessageContaining("number").withMessageContaining("more than 1000 digits");
        }
    }

    private static CompiledTable table(String cell) {
        return TableText.table("cell", "UNIQUE").input("x", "").input("y", "").output("cell", "").row("-", "-", cell)
                .compile(EngineChoice.REFERENCE);
    }

    /** What the cell gives, written out as it would be shown; empty if it is refused. */
    private static String answered(CompiledTable table, Object x, Object y) {
        try {
            Object value = table.ask(name -> name.equals("x") ? x : y).results().stream().findFirst().map(row -> row.get("cell"))
                    .orElse(null);
            return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        } catch (AssessmentFailed e) {
            RawWords.assertNone(e.getMessage());
            assertThat(e.getMessage()).hasSizeLessThan(2_000);
            return "";
        }
    }
}
