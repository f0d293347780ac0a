package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.given.GivenFact;
import org.mingjing.given.TableText;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;
import org.mingjing.texts.RawWords;

/** A case that fails is told with the rule or table, the condition, and the word and value that could not be used. */
class FailedCaseWordsTest {

    private static final String WHERE = "Case C1 cannot be assessed by good@1.0.0: the rule 'R' cannot be worked out";

    static Stream<Arguments> conditions() {
        String divided = "a number is divided by zero, or becomes larger or finer than can be computed with.";
        return Stream.of(
                Arguments.of("number(\"none\") * 2 == 5", "number(\"none\") is not there, and nothing can be computed with it; ask "
                        + "has(\"…\") before."),
                Arguments.of("$d : number(\"none\"), $d + 1 > 2", "a value is not there, and nothing can be computed with it; ask "
                        + "has(\"…\") before."),
                Arguments.of("text(\"none\") str[startsWith] \"a\"", "text(\"none\") is not there, and nothing can be computed with "
                        + "it; ask has(\"…\") before."),
                Arguments.of("number(\"days\") / 0 > 1", divided),
                Arguments.of("number(\"days\") % number(\"zero\") > 1", divided),
                Arguments.of("nth / 0 == 1", divided),
                Arguments.of("number(\"result\") > 2", "attribute 'result' is asked for as a number, but is a text: granted."),
                Arguments.of("instant(\"days\") > at", "attribute 'days' is asked for as an instant, but is a number: 5."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void a_rule_that_fails_is_named_with_its_condition_and_the_word_at_fault(String condition, String why) throws IOException {
        Map<String, String> files = new TreeMap<>(FixturePackages.good());
        files.put("effects.dmn", files.get("effects.dmn").replace("\"receipt\", \"decision\"", "\"receipt\", \"decision\", \"order\""));
        files.put("rules.drl", "rule \"R\"\nwhen\n    $again : Step(" + condition
                + ")\nthen\n    findings.found(\"REPEATED\").on($again);\nend\n");
        for (EngineChoice mode : List.of(EngineChoice.FAST, EngineChoice.REFERENCE)) {
            try (CompiledPackage compiled = CompiledPackage.compile(RulePackage.of(files), Engines.of(mode))) {
                assertThatExceptionOfType(AssessmentFailed.class)
                        .isThrownBy(() -> new Assessor(compiled).assess(caseFile(), Instant.parse("2024-05-09T00:00:00Z")))
                        .satisfies(e -> RawWords.assertNone(e.getMessage()))
                        .withMessageStartingWith(WHERE).withMessageEndingWith(": " + why);
            }
        }
    }

    @Test
    void it_is_told_in_Chinese_too_and_recorded_in_English() throws IOException {
        Map<String, String> files = new TreeMap<>(FixturePackages.good());
        files.put("effects.dmn", files.get("effects.dmn").replace("\"receipt\", \"decision\"", "\"receipt\", \"decision\", \"order\""));
        files.put("rules.drl", "rule \"R\"\nwhen\n    $again : Step(number(\"none\") * 2 == 5)\nthen\n    "
                + "findings.found(\"REPEATED\").on($again);\nend\n");
        try (CompiledPackage compiled = CompiledPackage.compile(RulePackage.of(files), Engines.of(EngineChoice.FAST))) {
            assertThatExceptionOfType(AssessmentFailed.class)
                    .isThrownBy(() -> new Assessor(compiled).assess(caseFile(), Instant.parse("2024-05-09T00:00:00Z")))
                    .withMessage(WHERE + " in 'number(\"none\") * 2 == 5': number(\"none\") is not there, and nothing can be computed with it; "
                            + "ask has(\"…\") before.")
                    .satisfies(e -> assertThat(e.sentence().in(Language.ZH)).isEqualTo("办件 C1 未能按 good@1.0.0 评估：规则“R”无法得出结果，"
                            + "在“number(\"none\") * 2 == 5”处：缺少 number(\"none\")，无法计算；请先用 has(\"…\") 判断该值是否存在。"));
        }
    }

    private static CaseFile caseFile() {
        return CaseFile.of("C1", List.of(GivenFact.of("s", "f1", "C1", "order", Instant.parse("2024-05-06T01:00:00Z")).version(1)
                .by("D1", "", "li").with(Attributes.of(Map.of("days", 5L, "zero", 0L, "result", "granted"))).fact()), Registry.of(List.of()));
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of("number", "> 1", "text", "{x=text}: 'x' is of another kind than the table asks for, or not among the "
                        + "values it allows."),
                Arguments.of("date", "> date(\"2026-01-01\")", true, "'x' is of another kind than the table asks for"),
                Arguments.of("number", "? * 2 > 5", null, "{x=absent}: The cell '? * 2 > 5' does not hold true or false for these "
                        + "values, one of which may be absent."),
                Arguments.of("number", "abs(?) > 5", null, "'abs' is given a value that is absent."),
                Arguments.of("string", "matches(?, \"b\")", "a".repeat(2_000), "'matches' cannot use its value, because it has more "
                        + "than 1000 characters, too many for a pattern."),
                Arguments.of("string", "number(?) > 1", "abc", "'number' is given something that is no number."),
                Arguments.of("string", "number(?) > 1", "1e99999999", "'number' cannot use its value, because it has more than 1000 "
                        + "digits when it is written out."),
                Arguments.of("string", "date(?) > date(\"2026-01-01\")", "soon", "'date' cannot read the value that it is given."),
                Arguments.of("number", "1 / ? > 2", BigDecimal.ZERO, "A cell divides by zero, or computes beyond what numbers and dates "
                        + "can hold."));
    }

    @ParameterizedTest(name = "{1} of {2}")
    @MethodSource("cells")
    void a_table_that_gives_no_answer_is_named_with_its_inputs_and_the_word_at_fault(
            String type, String cell, @Nullable Object value, String sentence) {
        TableText table = TableText.table("t", "UNIQUE").input("x", type).output("o", "number").row(cell, "1");
        for (EngineChoice mode : List.of(EngineChoice.FAST, EngineChoice.REFERENCE)) {
            CompiledTable compiled = table.compile(mode);
            assertThatExceptionOfType(AssessmentFailed.class).isThrownBy(() -> compiled.ask(name -> value))
                    .withMessageStartingWith("Table 't' (table-0.dmn) refuses the inputs {x=").withMessageContaining(sentence)
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400))
                    .satisfies(e -> RawWords.assertNone(e.getMessage()));
        }
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                Arguments.of(TableText.table("t", "UNIQUE").input("x", "number").output("o", "number").row("> 1", "1").row("> 2", "2"),
                        "Rows 1, 2 all hold, but only one may; narrow one of them."),
                Arguments.of(TableText.table("t", "ANY").input("x", "number").output("o", "number").row("> 1", "1").row("> 2", "2"),
                        "Rows 1, 2 all hold, but do not give the same; narrow one of them."),
                Arguments.of(TableText.table("t", "UNIQUE").input("x", "number").output("o", "string", "\"a\", \"b\"", "")
                        .row("> 1", "if x > 2 then \"c\" else \"a\""), "What row 1 gives in column 'o' is not among the values that the "
                        + "column allows."),
                Arguments.of(TableText.table("t", "UNIQUE").input("x", "number").output("o", "string")
                        .row("> 1", "if x > 2 then 5 else \"a\""), "What row 1 gives in column 'o' is of another kind than the column."));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rows")
    void rows_that_cannot_be_answered_with_are_named(TableText table, String sentence) {
        assertThatExceptionOfType(AssessmentFailed.class)
                .isThrownBy(() -> table.compile(EngineChoice.REFERENCE).ask(name -> BigDecimal.valueOf(5)))
                .withMessageEndingWith(": " + sentence).satisfies(e -> RawWords.assertNone(e.getMessage()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void the_reason_of_a_wrong_kind_is_the_same_for_every_kind(String type, Object value) {
        CompiledTable table = TableText.table("t", "UNIQUE").input("x", type).output("o", "number").row("-", "1")
                .compile(EngineChoice.REFERENCE);
        assertThatExceptionOfType(AssessmentFailed.class).isThrownBy(() -> table.ask(name -> value))
                .withMessageContaining("'x' is of another kind").satisfies(e -> RawWords.assertNone(e.getMessage()));
    }

    static Stream<Arguments> types() {
        return Stream.of(Arguments.of("string", true), Arguments.of("boolean", "yes"), Arguments.of("number", LocalDate.of(2026, 1, 1)),
                Arguments.of("date", List.of("a")), Arguments.of("dateTime", "now"));
    }
}
