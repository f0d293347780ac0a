package org.mingjing.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.rules.Parameter;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableRef;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DmnScreen;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.TableConstants;
import org.mingjing.screen.XmlElement;

/** Compares the dated parameters of a package with what the cells of its tables name, and with the units these count in. */
public final class ParameterUse {

    private static final List<String> LENGTHS = List.of("amount", "extensionAmount");
    private static final List<String> UNITS = Arrays.stream(LimitUnit.values()).map(LimitUnit::code).toList();

    private final RulePackage rules;
    private final Map<String, Parameter> byName;
    private final Set<String> used = new TreeSet<>();
    private final Set<String> unknown = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private ParameterUse(RulePackage rules) {
        this.rules = rules;
        this.byName = rules.parameters().stream()
                .collect(Collectors.toMap(Parameter::name, parameter -> parameter, (one, other) -> one, TreeMap::new));
    }

    /** Everything wrong with the use of parameters; nothing for a package that has none. */
    public static List<Problem> problems(RulePackage rules) {
        ParameterUse use = new ParameterUse(rules);
        if (!use.byName.isEmpty()) {
            rules.manifest().tables().forEach(use::table);
            rules.parameters().forEach(use::parameter);
        }
        return use.problems;
    }

    private void table(TableRef ref) {
        XmlElement definitions = DmnScreen.screen(ref.file(), rules.text(ref.file())).definitions();
        if (definitions == null) {
            return;
        }
        Set<String> inputs = definitions.children("inputData").stream().map(input -> input.attribute("name"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> words = inputs.stream().flatMap(input -> Arrays.stream(input.split("[^\\p{L}\\p{Nd}_]+")))
                .collect(Collectors.toCollection(TreeSet::new));
        for (TableConstants.Use use : TableConstants.names(rules.text(ref.file()))) {
            if (byName.containsKey(use.name())) {
                used.add(use.name());
            } else if (!words.contains(use.name())) {
                unknown.add(use.name());
                problems.add(Problem.error(ref.file(), use.line(), "", "The cell names '" + use.name() + "', which is neither a "
                        + "parameter nor an input of the table; a text needs double quotes. "
                        + Nearest.sentence(use.name(), byName.keySet())));
            }
        }
        words.forEach(word -> clash(ref, word));
        units(ref, definitions);
        if (ref.use() == TableUse.SCORING) {
            problems.add(Problem.error(ref.file(), 0, "", "A table of scores is asked for no case and so for no day; "
                    + "write its numbers into its cells, and keep dated parameters for packages that decide cases."));
        }
    }

    private void clash(TableRef ref, String name) {
        Parameter parameter = byName.get(name);
        if (parameter != null) {
            used.add(name);
            problems.add(Problem.error(parameter.file(), parameter.line(), parameter.place(), "'" + name
                    + "' is also the name of an input of " + ref.file() + ", or a word of it; give the parameter another name."));
        }
    }

    private void units(TableRef ref, XmlElement definitions) {
        if (ref.use() != TableUse.LIMITS && ref.use() != TableUse.MILESTONES) {
            return;
        }
        for (DmnTable table : DmnTable.in(definitions)) {
            for (DmnTable.Row row : table.rows()) {
                String unit = written(table, row, "unit").replace("\"", "");
                boolean share = written(table, row, "when").equals("\"percent\"");
                for (String length : LENGTHS) {
                    Optional.ofNullable(byName.get(written(table, row, length)))
                            .map(parameter -> fault(parameter, share ? "" : unit))
                            .ifPresent(sentence -> problems.add(Problem.error(ref.file(), row.line(), table.place(row, length), sentence)));
                }
            }
        }
    }

    private static @Nullable String fault(Parameter parameter, String unit) {
        if (parameter.unit().equals(unit) || !unit.isEmpty() && !UNITS.contains(unit)) {
            return null;
        }
        String counted = parameter.unit().isEmpty() ? "has no unit" : "is in '" + parameter.unit() + "'";
        return "The parameter '" + parameter.name() + "' " + counted + " (" + parameter.file() + ", line " + parameter.line() + "), but the row "
                + (unit.isEmpty() ? "wants a number without a unit" : "counts '" + unit + "'") + "; correct one of them.";
    }

    private static String written(DmnTable table, DmnTable.Row row, String output) {
        int place = table.outputs().stream().map(DmnTable.Column::name).toList().indexOf(output);
        return place < 0 || place >= row.results().size() ? "" : row.results().get(place).written();
    }

    private void parameter(Parameter parameter) {
        if (TableConstants.RESERVED.contains(parameter.name())) {
            error(parameter, "'" + parameter.name() + "' is a word of the language of cells; give the parameter another name.");
        } else if (!used.contains(parameter.name())) {
            error(parameter, "No cell of a table names the parameter, so it decides nothing; use it, or take it away. "
                    + Nearest.meant(parameter.name(), unknown));
        }
        if (!UNITS.contains(parameter.unit()) && !Nearest.meant(parameter.unit(), UNITS).isEmpty()) {
            error(parameter, "'" + parameter.unit() + "' is no unit of time. " + Nearest.sentence(parameter.unit(), UNITS));
        }
    }

    private void error(Parameter parameter, String sentence) {
        problems.add(Problem.error(parameter.file(), parameter.line(), parameter.place(), sentence.strip()));
    }
}
