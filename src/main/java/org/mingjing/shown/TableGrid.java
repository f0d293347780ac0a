package org.mingjing.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DmnTable;
import org.mingjing.shown.Block.Both;
import org.mingjing.shown.Block.Grid;
import org.mingjing.texts.Sentence;

/**
 * A table as a page shows it. What takes several cells to say is said in one: how long a limit is with its unit and where it stands, and
 * when a milestone is reached. A table of more columns than a page is wide is shown row by row.
 */
final class TableGrid {

    /** Columns beside that of the row itself that fit on a page of A4. */
    static final int COLUMNS_MAX = 8;

    private static final Set<String> SAID_WITH_LIMIT = Set.of("unit", "source", "attribute");
    private static final Set<String> SAID_WITH_MILESTONE = Set.of("unit", "amount");

    private final TableRows table;
    private final PageWords words;
    private final CellWords cells;

    TableGrid(TableRows table, PageWords words, CellWords cells) {
        this.table = table;
        this.words = words;
        this.cells = cells;
    }

    /** One table, or one for each row with a line for each cell. */
    List<Grid> grids() {
        List<Integer> shown = IntStream.range(0, table.columns().size()).filter(this::isShown).boxed().toList();
        List<Both> head = new ArrayList<>(List.of(PageWords.of("column.row")));
        shown.forEach(column -> head.add(head(column)));
        List<List<String>> rows = table.rows().stream().map(row -> row(row, shown)).toList();
        return shown.size() <= COLUMNS_MAX ? List.of(new Grid(head, rows)) : rows.stream().map(row -> standing(head, row)).toList();
    }

    private Grid standing(List<Both> head, List<String> row) {
        return new Grid(List.of(), IntStream.range(0, head.size())
                .mapToObj(cell -> List.of(words.said(head.get(cell)), row.get(cell))).toList());
    }

    private List<String> row(TableRows.Row row, List<Integer> shown) {
        List<String> out = new ArrayList<>();
        out.add((row.description().isEmpty() ? "" : row.description() + "\n") + row.id());
        shown.forEach(column -> out.add(column < row.cells().size() ? cell(row, name(column), row.cells().get(column)) : ""));
        return out;
    }

    private String cell(TableRows.Row row, String column, String written) {
        if (isLimits() && column.equals("amount")) {
            return limit(row, written);
        }
        if (isLimits() && column.equals("extensionAmount")) {
            return isNothing(written) ? words.said("none") : cells.length(written, table.cell(row, "unit"));
        }
        return isMilestones() && column.equals("when") ? reached(row, written) : cells.cell(written);
    }

    // An amount of 0 from elsewhere says nothing; with a date it is the least length.
    private String limit(TableRows.Row row, String amount) {
        String length = cells.length(amount, table.cell(row, "unit"));
        return switch (table.cell(row, "source")) {
            case "\"power\"" -> words.said("limit.power");
            case "\"node\"" -> words.said("limit.node");
            case "\"step\"" -> words.said("limit.step");
            case "\"attribute\"" -> words.said(isNothing(amount)
                    ? Sentence.of("shown.limit-by-attribute", cells.cell(table.cell(row, "attribute")))
                    : Sentence.of("shown.limit-by-attribute-if-so-long", cells.cell(table.cell(row, "attribute")), length));
            default -> isNothing(amount) ? words.said("limit.at-once") : length;
        };
    }

    private String reached(TableRows.Row row, String when) {
        String amount = table.cell(row, "amount");
        String length = cells.length(amount, table.cell(row, "unit"));
        return switch (when) {
            case "\"breach\"" -> isNothing(amount) ? words.said("reached.past") : words.said(Sentence.of("shown.reached-past-by", length));
            case "\"remaining\"" -> words.said(Sentence.of("shown.reached-before", length));
            case "\"percent\"" -> words.said(Sentence.of("shown.reached-share", cells.cell(amount)));
            case "\"early\"" -> words.said("reached.early");
            default -> cells.cell(when) + " " + length;
        };
    }

    /** A column in which every row shown says nothing is left out, and so is what another says with it. */
    private boolean isShown(int column) {
        boolean elsewhere = isLimits() && SAID_WITH_LIMIT.contains(name(column))
                || isMilestones() && SAID_WITH_MILESTONE.contains(name(column));
        return !elsewhere && table.rows().stream().anyMatch(row -> isSaid(row.cells(), column));
    }

    private static boolean isSaid(List<String> row, int column) {
        return column < row.size() && !List.of("-", "\"\"", "null").contains(row.get(column));
    }

    private static boolean isNothing(String amount) {
        return List.of("0", "-", "null", "").contains(amount);
    }

    private boolean isLimits() {
        return table.ref().use() == TableUse.LIMITS && has("amount");
    }

    private boolean isMilestones() {
        return table.ref().use() == TableUse.MILESTONES && has("when");
    }

    private boolean has(String column) {
        return table.columns().stream().anyMatch(one -> one.name().equals(column));
    }

    private String name(int column) {
        return table.columns().get(column).name();
    }

    private Both head(int column) {
        String name = name(column);
        if (isLimits() && name.equals("amount")) {
            return PageWords.of("column.limit");
        }
        if (isMilestones() && name.equals("when")) {
            return PageWords.of("column.reached");
        }
        return label(table.columns().get(column));
    }

    /** The label of a column, which begins with its name, in Chinese and as the name. */
    static Both label(DmnTable.Column column) {
        String name = column.name();
        String label = column.element().attribute("label");
        return label.startsWith(name + " ") ? new Both(label.substring(name.length() + 1), name) : Both.same(label.isEmpty() ? name : label);
    }
}
