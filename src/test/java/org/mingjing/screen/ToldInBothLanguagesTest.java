package org.mingjing.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.rules.Problem;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

/** Whoever wrote what a screen refuses is told where it is, what is wrong and what to write, in their own language. */
class ToldInBothLanguagesTest {

    private static final String RULE = """
            rule "R"
            when
                $step : Step(%s)
            then
                %s
            end
            """;

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="t" namespace="https://example.org/t">
              <inputData id="i" name="kind"><variable name="kind" typeRef="string"/></inputData>
              <decision id="d" name="limits">
                <decisionTable hitPolicy="UNIQUE">
                  <input><inputExpression typeRef="string"><text>kind</text></inputExpression></input>
                  <output name="days" typeRef="number"/>
                  <rule id="r1">
                    <inputEntry><text>%s</text></inputEntry><outputEntry><text>%s</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static List<String> rule(String condition, String consequence, Language language) {
        return said(DrlScreen.screen("late.drl", RULE.formatted(condition, consequence)).problems(), language);
    }

    private static List<String> table(String text, Language language) {
        return said(DmnScreen.screen("limits.dmn", text).problems(), language);
    }

    private static List<String> said(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> problem.shown().in(language)).toList();
    }

    @Test
    void a_word_that_a_rule_cannot_ask() {
        String report = "findings.found(\"R\").on($step);";

        assertThat(rule("nodes == \"a\"", report, Language.EN)).singleElement().asString()
                .startsWith("late.drl:3 [rule \"R\"]: Step has no 'nodes'; write one of ").contains("node, ");
        assertThat(rule("nodes == \"a\"", report, Language.ZH)).singleElement().asString()
                .startsWith("late.drl 第 3 行（规则“R”）：Step 没有“nodes”；可用的有：").contains("node、").endsWith("。");
    }

    @Test
    void a_comparison_of_unlike_values() {
        String report = "findings.found(\"R\").on($step);";

        assertThat(rule("node == 1", report, Language.EN))
                .containsExactly("late.drl:3 [rule \"R\"]: '==' compares a text with a number; compare like with like.");
        assertThat(rule("node == 1", report, Language.ZH))
                .containsExactly("late.drl 第 3 行（规则“R”）：“==”把文本与数字比较；只有同类的值才能比较，请改为同类。");
    }

    @Test
    void a_consequence_that_does_more_than_report() {
        assertThat(rule("first", "System.exit(1);", Language.EN)).containsExactly("late.drl:5 [rule \"R\"]: 'System' cannot stand here. "
                + "After 'then' a rule can only report: write findings.found(\"RULE-ID\") or findings.cannotTell(\"RULE-ID\"), followed by "
                + "what is to be told, and a semicolon.");
        assertThat(rule("first", "System.exit(1);", Language.ZH)).containsExactly("late.drl 第 5 行（规则“R”）：此处不能写“System”。"
                + "“then”之后只能报告：请写 findings.found(\"规则编号\") 或 findings.cannotTell(\"规则编号\")，其后写要说明的内容，以分号结尾。");
    }

    @Test
    void a_value_too_many_in_brackets() {
        assertThat(rule("text(\"a\", \"b\") == \"c\"", "findings.found(\"R\").on($step);", Language.EN))
                .containsExactly("late.drl:3 [rule \"R\"]: 'text' needs 1 value in brackets, but there are 2.");
        assertThat(rule("text(\"a\", \"b\") == \"c\"", "findings.found(\"R\").on($step);", Language.ZH))
                .containsExactly("late.drl 第 3 行（规则“R”）：“text”的括号内应有 1 个值，实际有 2 个。");
    }

    @Test
    void a_cell_that_calls_what_it_may_not() {
        String text = TABLE.formatted("-", "count([1, 2])");

        assertThat(table(text, Language.EN)).singleElement().asString().startsWith(
                "limits.dmn:8 [table 'limits', row 1 'r1', column days]: The function 'count' is not allowed in a table; allowed are abs, ");
        assertThat(table(text, Language.ZH)).singleElement().asString().startsWith(
                "limits.dmn 第 8 行（决策表“limits”，表内第 1 行“r1”，“days”列）：决策表中不能用函数“count”；可用的有：abs、").endsWith("。");
    }

    @Test
    void a_table_file_that_breaks_off() {
        String text = TABLE.formatted("-", "1").replace("</rule>", "");

        assertThat(table(text, Language.EN)).singleElement().asString().contains("The file is not well-formed XML: <rule> is not closed");
        assertThat(table(text, Language.ZH)).singleElement().asString().contains("该文件不是格式正确的 XML：<rule> 在此之前没有闭合。");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "“a”              | '“' (U+201C) has no place here outside of double quotes. | '“' (U+201C) 不能写在此处，只能写在双引号内。",
        "matches(?, \"(\") | The pattern \"(\" is not allowed, because a '(' is not closed. | 匹配式 \"(\" 不能使用：有“(”没有闭合。",
        "2 ** 3           | Powers (**) are not computed in a table; write the product. | 决策表不计算乘方（**），请写成乘积。",
    })
    void a_text_of_a_cell(String text, String english, String chinese) {
        FeelText read = FeelText.condition(text, Set.of());
        List<Sentence> faults = read.tree() == null ? read.faults() : FeelScreen.refused(read.tree());

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.in(Language.EN)).isEqualTo(english);
            assertThat(fault.in(Language.ZH)).isEqualTo(chinese);
        });
    }

    private static Stream<String> wrong() {
        return Stream.of("rule \"R\" when Step( then end", "package a;", "rule \"R\" when eval(true) then end", "rule \"R\" salience 1 when then end",
                "rule \"R\" when Step(node == 'a\"b') then end", "rule \"R\" when $a : Step() then findings.found($a); end", "/* open");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatever_is_wrong_with_a_rule_is_told_in_words_of_the_language(String text) {
        assertThat(said(DrlScreen.screen("late.drl", text).problems(), Language.ZH)).isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).containsPattern("\\p{IsHan}").endsWith("。").doesNotContain(" the ", " is ", "; "));
    }
}
