package org.mingjing.author;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingjing.author.TableText.Cell;
import org.mingjing.author.TableText.Row;
import org.mingjing.check.OutputsTheProgramReads;
import org.mingjing.rules.DatedValue;
import org.mingjing.rules.Parameter;
import org.mingjing.rules.ParameterText;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableRef;
import org.mingjing.rules.TableUse;
import org.mingjing.texts.Sentence;

/**
 * Breaks the tables and dated parameters of a package, one place at a time: each row is taken away, each number moved by one, each
 * listed value replaced by its neighbour. What the program does not read is left alone, for nobody could notice.
 */
public final class Mutants {

    /** Sources whose length stands in the limits table and not elsewhere. */
    private static final List<String> SAID_BY_TABLE = List.of("\"table\"", "\"attribute\"");

    private final RulePackage rules;
    private final List<Mutant> mutants = new ArrayList<>();
    private final Set<String> extendedClocks = new HashSet<>();

    private Mutants(RulePackage rules) {
        this.rules = rules;
        for (TableRef ref : rules.manifest().tables(TableUse.CLOCK_EFFECTS)) {
            TableText.of(rules.text(ref.file()), ref.decision(), Map.of()).rows().stream().map(Mutants::values)
                    .filter(row -> "\"extend\"".equals(row.get("effect")))
                    .forEach(row -> extendedClocks.add(row.getOrDefault("clock", "")));
        }
    }

    /** All mutants of the package's tables, in the order of the manifest, the table and the row. */
    public static List<Mutant> of(RulePackage rules) {
        Mutants mutants = new Mutants(rules);
        // What no assessment asks, no scenario can notice.
        for (TableRef ref : rules.manifest().tables().stream().filter(ref -> ref.use().isAskedByAssessments()).toList()) {
            TableText table = TableText.of(rules.text(ref.file()), ref.decision(), OutputsTheProgramReads.of(ref.use()));
            table.rows().forEach(row -> mutants.breakRow(ref, row));
        }
        rules.parameters().forEach(mutants::breakParameter);
        return mutants.mutants;
    }

    private void breakParameter(Parameter parameter) {
        for (DatedValue value : parameter.verified()) {
            if (value.kind() == DatedValue.Kind.NUMBER) {
                for (BigDecimal step : List.of(BigDecimal.ONE, BigDecimal.ONE.negate())) {
                    String moved = new BigDecimal(value.written()).add(step).toPlainString();
                    add(parameter.file(), value.line(), parameter.place().toString(), becomes(value.written(), moved), false,
                            ParameterText.replaced(rules.text(parameter.file()), value.line(), moved));
                }
            }
        }
    }

    private void breakRow(TableRef ref, Row row) {
        add(ref, row.line(), row.place(), Sentence.of("author.row-away"), true, row.removed());
        for (Cell cell : row.cells()) {
            if (isRead(ref.use(), row, cell.column())) {
                breakCell(ref, cell);
            }
        }
    }

    private void breakCell(TableRef ref, Cell cell) {
        for (TableText.Number number : cell.numbers()) {
            for (BigDecimal step : List.of(BigDecimal.ONE, BigDecimal.ONE.negate())) {
                String moved = number.value().add(step).toPlainString();
                add(ref, cell.line(), cell.place(), becomes(number.value().toPlainString(), moved), false,
                        number.replacedBy(moved));
            }
        }
        cell.neighbour().ifPresent(other -> add(ref, cell.line(), cell.place(), becomes(cell.value(), other), false,
                cell.replacedBy(other)));
    }

    /** Whether the program looks at the cell: a length matters only where the table itself says it. */
    private boolean isRead(TableUse use, Row row, String column) {
        Map<String, String> values = values(row);
        return switch (use) {
            case LIMITS -> switch (column) {
                case "amount", "unit" -> SAID_BY_TABLE.contains(values.getOrDefault("source", "\"table\""));
                case "extensionAmount" -> extendedClocks.contains(values.getOrDefault("clock", ""));
                default -> true;
            };
            case MILESTONES -> switch (column) {
                case "amount" -> !"\"breach\"".equals(values.get("when"));
                case "unit" -> !List.of("\"breach\"", "\"percent\"").contains(values.getOrDefault("when", ""));
                default -> true;
            };
            // A data fault is answered for by a department alone.
            case GRADING, RULES -> !column.equals("shared") || !"\"data-fault\"".equals(values.get("nature"));
            default -> true;
        };
    }

    private static Map<String, String> values(Row row) {
        Map<String, String> values = new HashMap<>();
        row.cells().forEach(cell -> values.put(cell.column(), cell.value()));
        return values;
    }

    private static Sentence becomes(String written, String other) {
        return Sentence.of("author.becomes", written, other);
    }

    private void add(TableRef ref, int line, String place, Sentence change, boolean wholeRow, String text) {
        add(ref.file(), line, place, change, wholeRow, text);
    }

    private void add(String file, int line, String place, Sentence change, boolean wholeRow, String text) {
        TreeMap<String, String> files = new TreeMap<>(rules.files());
        files.put(file, text);
        mutants.add(new Mutant(file, line, place, change, wholeRow, RulePackage.of(files)));
    }
}
