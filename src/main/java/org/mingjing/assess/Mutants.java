package org.mingjing.assess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.assess.check.TableText;
import org.mingjing.assess.check.TableText.Cell;
import org.mingjing.assess.check.TableText.Row;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableRef;
import org.mingjing.rules.TableUse;

/**
 * Breaks the tables of a package, one place at a time: each row is taken away, each number moved by one, each listed
 * value replaced by its neighbour. What the program does not read is left alone, for nobody could notice.
 */
public final class Mutants {

    private final RulePackage rules;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(RulePackage rules) {
        this.rules = rules;
    }

    /** All mutants of the package's tables, in the order of the manifest, the table and the row. */
    public static List<Mutant> of(RulePackage rules) {
        Mutants mutants = new Mutants(rules);
        for (TableRef ref : rules.manifest().tables()) {
            TableText table = TableText.of(rules.text(ref.file()), ref.decision(), KnownOutputs.of(ref.use()));
            table.rows().forEach(row -> mutants.breakRow(ref, row));
        }
        return mutants.mutants;
    }

    private void breakRow(TableRef ref, Row row) {
        add(ref, row.line(), row.place(), "the row is taken away", true, row.removed());
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
                add(ref, cell.line(), cell.place(), number.value().toPlainString() + " becomes " + moved, false,
                        number.replacedBy(moved));
            }
        }
        cell.neighbour().ifPresent(other -> add(ref, cell.line(), cell.place(), cell.value() + " becomes " + other, false,
                cell.replacedBy(other)));
    }

    /** Whether the program looks at the cell: how long a period is matters only where the table itself says it. */
    private static boolean isRead(TableUse use, Row row, String column) {
        boolean measure = column.equals("amount") || column.equals("unit");
        Map<String, String> values = new LinkedHashMap<>();
        row.cells().forEach(cell -> values.put(cell.column(), cell.value()));
        return switch (use) {
            case LIMITS -> !measure || List.of("\"table\"", "\"attribute\"").contains(values.getOrDefault("source", "\"table\""));
            case MILESTONES -> !measure || !values.getOrDefault("when", "").equals("\"breach\"")
                    && !(column.equals("unit") && values.getOrDefault("when", "").equals("\"percent\""));
            default -> true;
        };
    }

    private void add(TableRef ref, int line, String place, String change, boolean wholeRow, String text) {
        TreeMap<String, String> files = new TreeMap<>(rules.files());
        files.put(ref.file(), text);
        mutants.add(new Mutant(ref.file(), line, place, change, wholeRow, RulePackage.of(files)));
    }
}
