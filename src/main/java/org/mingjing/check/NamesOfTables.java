package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.mingjing.rules.Problem;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DmnTable.Column;
import org.mingjing.screen.DmnTable.Row;
import org.mingjing.screen.FeelText;
import org.mingjing.screen.XmlElement;
import org.mingjing.texts.Sentence;

/** The names that stand in the tables of a package. */
final class NamesOfTables {

    /** Inputs that are no attributes: they are the program's own. */
    static final Set<String> OWN_INPUTS = Set.of("node", "phase", "role", "rule", "reached", "clock", "measure", "promised",
            "handling", "procedure", "powerKind", "power", "hearingRequired");

    private static final Map<String, NameKind> BY_INPUT =
            Map.of("node", NameKind.STEP, "phase", NameKind.PHASE, "role", NameKind.ROLE, "power", NameKind.POWER);
    private static final Map<String, NameKind> BY_OUTPUT = Map.of("awaits", NameKind.STEP, "attribute", NameKind.ATTRIBUTE,
            "answersBy", NameKind.ATTRIBUTE, "run", NameKind.ATTRIBUTE);
    /** What tells runs apart without being an attribute. */
    private static final Set<String> RUNS = Set.of("all", "latest", "department", "official", "post", "node");

    private final CheckedPackage checked;
    private final List<NameUse> uses = new ArrayList<>();

    private NamesOfTables(CheckedPackage checked) {
        this.checked = checked;
    }

    static List<NameUse> in(CheckedPackage checked) {
        NamesOfTables names = new NamesOfTables(checked);
        checked.tables().stream().filter(table -> table.isAskedOfCase()).forEach(names::table);
        return names.uses;
    }

    private void table(CheckedTable table) {
        Set<String> inputs = Kinds.ofInputs(table.definitions()).keySet();
        for (XmlElement input : table.definitions().children("inputData")) {
            if (isAttribute(input.attribute("name"))) {
                add(NameKind.ATTRIBUTE, NameKind.plain(input.attribute("name")), table, input.line(),
                        input(input), input(input), false);
            }
        }
        List<Column> columns = table.table().inputs();
        for (int i = 0; i < columns.size(); i++) {
            NameKind kind = kind(columns.get(i).name());
            if (kind != null) {
                ColumnType.of(columns.get(i), table.definitions()).values()
                        .forEach(value -> add(kind, value, table, 0, Problem.NO_PLACE, Problem.NO_PLACE, true));
                for (Row row : table.table().rows()) {
                    ASTNode tree = FeelText.condition(row.conditions().get(i).written(), inputs).tree();
                    String column = columns.get(i).name();
                    NamedTexts.in(tree).forEach(name -> add(kind, name, table, table.line(row, column),
                            table.table().place(row, column), table.table().place(row), false));
                }
            }
        }
        BY_OUTPUT.forEach((output, kind) -> outputs(table, output, kind));
    }

    private void outputs(CheckedTable table, String output, NameKind kind) {
        boolean read = output.equals("run") ? table.use() == TableUse.CLOCK_EFFECTS : table.use() == TableUse.LIMITS;
        for (Row row : table.table().rows()) {
            String name = read ? table.text(row, output) : "";
            if (!name.isEmpty() && !(output.equals("run") && RUNS.contains(name))) {
                add(kind, kind == NameKind.ATTRIBUTE ? NameKind.plain(name) : name, table, table.line(row, output),
                        table.table().place(row, output), table.table().place(row), false);
            }
        }
    }

    private NameKind kind(String input) {
        return isAttribute(input) ? NameKind.valueOf(input) : BY_INPUT.get(input);
    }

    private boolean isAttribute(String input) {
        return !OWN_INPUTS.contains(input) && !checked.rules().manifest().parameters().containsKey(input);
    }

    private static Sentence input(XmlElement input) {
        return Sentence.of("check.place-input", input.attribute("name"));
    }

    private void add(NameKind kind, String name, CheckedTable table, int line, Sentence place, Sentence within, boolean allowed) {
        uses.add(new NameUse(kind, name, table.ref().file(), line, place, within, allowed));
    }
}
