package org.mingjing.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.mingjing.check.PackageCheck;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Fallbacks;
import org.mingjing.engine.FasterTables;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.screen.DmnScreen;

/** Each line of the language of tables in the reference is accepted by the screen and the check, and means what it says. */
class TableLanguageTest {

    private static final Path PAGE = Path.of("docs/reference/dmn-tables.md");
    private static final FEEL FEEL_TEXT = FEELBuilder.builder().build();
    private static final BigDecimal OTHER = BigDecimal.valueOf(5);
    private static final int LINES_MIN = 40;

    private record Line(String cell, String type, List<Object> holds, List<Object> fails, String absent, boolean indexed) {}

    @TestFactory
    Stream<DynamicTest> each_line_of_the_reference_holds_in_screen_check_engine_and_index() throws IOException {
        List<Line> lines = lines();
        assertThat(lines).hasSizeGreaterThan(LINES_MIN);
        return lines.stream().map(line -> DynamicTest.dynamicTest(line.cell + " of " + line.type, () -> verify(line)));
    }

    private static List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        boolean in = false;
        for (String text : Files.readAllLines(PAGE)) {
            in = text.startsWith("| condition |") || in && text.startsWith("|");
            if (in && text.startsWith("| `")) {
                String[] parts = text.substring(1, text.length() - 1).split("\\|", -1);
                assertThat(parts).as(text).hasSize(6);
                lines.add(new Line(code(parts[0]), parts[1].strip(), values(parts[2]), values(parts[3]), parts[4].strip(),
                        parts[5].strip().equals("yes")));
            }
        }
        return lines;
    }

    private static String code(String part) {
        return part.strip().replaceAll("^`|`$", "");
    }

    private static List<Object> values(String part) {
        return code(part).isEmpty() ? List.of() : List.of(FEEL_TEXT.evaluate(code(part)));
    }

    private static void verify(Line line) throws IOException {
        Map<String, String> files = new TreeMap<>(FixturePackages.good());
        files.put("cells.dmn", table(line));
        files.put("package.yaml", files.get("package.yaml").replace("rules: [",
                "  - {file: cells.dmn, decision: cells, use: case}\nrules: ["));
        files.put("rules.drl", files.get("rules.drl").replace("$again : Step(node",
                "Row(table == \"cells\", text(\"cells\") == \"yes\")\n    $again : Step(node"));
        RulePackage rules = RulePackage.of(files);
        assertThat(DmnScreen.screen("cells.dmn", files.get("cells.dmn")).problems()).as("screen").isEmpty();
        assertThat(PackageCheck.check(rules)).as("check").noneMatch(Problem::isError);
        CompiledTable engine = table(rules, EngineChoice.REFERENCE);
        CompiledTable index = table(rules, EngineChoice.PROVEN);
        if (ServiceLoader.load(FasterTables.class).findFirst().isPresent()) {
            assertThat(index.whyInterpreted().isEmpty()).as("looked up: " + index.whyInterpreted()).isEqualTo(line.indexed);
        }
        for (CompiledTable table : List.of(engine, index)) {
            line.holds.forEach(value -> assertThat(asked(table, value)).as("for " + value).isEqualTo("holds"));
            line.fails.forEach(value -> assertThat(asked(table, value)).as("for " + value).isEqualTo("no"));
            assertThat(asked(table, null)).as("absent").isEqualTo(line.absent);
        }
    }

    private static CompiledTable table(RulePackage rules, EngineChoice mode) {
        return TableCompiler.compile(rules, mode, new Fallbacks()).stream()
                .filter(table -> table.name().equals("cells")).findFirst().orElseThrow();
    }

    private static String asked(CompiledTable table, @Nullable Object value) {
        try {
            boolean holds = !table.ask(name -> name.equals("x") ? value : OTHER).results().isEmpty();
            return holds ? "holds" : "no";
        } catch (AssessmentFailed e) {
            return "error";
        }
    }

    private static String table(Line line) {
        String cell = line.cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="cells-file" name="cells-file"
                             namespace="https://mingjing.org/test/cells">
                  <inputData id="given-x" name="x"><variable name="x" typeRef="%1$s"/></inputData>
                  <inputData id="given-other" name="other"><variable name="other" typeRef="number"/></inputData>
                  <decision id="cells" name="cells">
                    <variable name="cells"/>
                    <informationRequirement id="needs-x"><requiredInput href="#given-x"/></informationRequirement>
                    <informationRequirement id="needs-other"><requiredInput href="#given-other"/></informationRequirement>
                    <decisionTable id="cells-table" hitPolicy="COLLECT">
                      <input id="asks-x"><inputExpression typeRef="%1$s"><text>x</text></inputExpression></input>
                      <output id="gives" name="cells" typeRef="string"/>
                      <rule id="tried">
                        <inputEntry id="tried-1"><text>%2$s</text></inputEntry>
                        <outputEntry id="tried-2"><text>"yes"</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(line.type, cell);
    }
}
