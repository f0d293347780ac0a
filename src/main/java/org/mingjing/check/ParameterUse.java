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
import org.mingjing.texts.Sentence;

/** Compares the dated parameters of a package with what the cells of its tables name, and with the units these count in. */
final class ParameterUse {

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
                problems.add(Problem.error(ref.file(), use.line(), Problem.NO_PLACE,
                        Nearest.after(Sentence.of("check.cell-names-unknown", use.name()), use.name(), byName.keySet())));
            }
        }
        words.forEach(word -> clash(ref, word));
        units(ref, definitions);
    }

    private void clash(TableRef ref, String name) {
        Parameter parameter = byName.get(name);
        if (parameter != null) {
            used.add(name);
            problems.add(Problem.error(parameter.file(), parameter.line(), parameter.place(),
                    Sentence.of("check.parameter-is-input", name, ref.file())));
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

    private static @Nullable Sentence fault(Parameter parameter, String unit) {
        if (parameter.unit().equals(unit) || !unit.isEmpty() && !UNITS.contains(unit)) {
            return null;
        }
        String name = parameter.name();
        if (parameter.unit().isEmpty()) {
            return Sentence.of("check.parameter-has-no-unit", name, parameter.file(), parameter.line(), unit);
        }
        return unit.isEmpty() ? Sentence.of("check.parameter-has-unit", name, parameter.file(), parameter.line(), parameter.unit())
                : Sentence.of("check.parameter-of-other-unit", name, parameter.file(), parameter.line(), parameter.unit(), unit);
    }

    private static String written(DmnTable table, DmnTable.Row row, String output) {
        int place = table.outputs().stream().map(DmnTable.Column::name).toList().indexOf(output);
        return place < 0 || place >= row.results().size() ? "" : row.results().get(place).written();
    }

    private void parameter(Parameter parameter) {
        if (TableConstants.RESERVED.contains(parameter.name())) {
            error(parameter, Sentence.of("check.parameter-reserved", parameter.name()));
        } else if (!used.contains(parameter.name())) {
            error(parameter, Nearest.meantAfter(Sentence.of("check.parameter-unused"), parameter.name(), unknown));
        }
        if (!UNITS.contains(parameter.unit()) && Nearest.meant(parameter.unit(), UNITS).isPresent()) {
            error(parameter, Nearest.after(Sentence.of("check.no-unit-of-time", parameter.unit()), parameter.unit(), UNITS));
        }
    }

    private void error(Parameter parameter, Sentence sentence) {
        problems.add(Problem.error(parameter.file(), parameter.line(), parameter.place(), sentence));
    }
}
