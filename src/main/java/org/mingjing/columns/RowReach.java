package org.mingjing.columns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.InputClause;

/** What the rows of a table can answer at all, found without asking the table: which cells hold for nothing, which rows are hidden. */
public final class RowReach {

    /** Comparisons of a part of a row with an earlier row, for all rows of a table together. */
    private static final int STEPS_MAX = 2_000_000;

    private final List<ReachColumn> columns;
    private final int rows;
    private final List<List<BitSet>> held = new ArrayList<>();
    private int steps;

    private RowReach(List<ReachColumn> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        for (int row = 0; row < rows; row++) {
            int number = row;
            held.add(columns.stream().map(column -> column.holds(number)).toList());
        }
    }

    /** A cell that holds for no value its column can have; rows count from 0. */
    public record Dead(int row, int column) {}

    /** A row and earlier ones, which together hold wherever it does; rows count from 0. */
    public record Hidden(int row, List<Integer> by) {}

    /** Nothing if it is not a table of which this can be known; then it cannot be an index either, and why is told there. */
    public static Optional<RowReach> of(ModelledTable table) {
        try {
            return Optional.of(translated(table));
        } catch (Untranslatable | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static RowReach translated(ModelledTable table) throws Untranslatable {
        TableSource source = TableSource.of(table);
        ColumnTranslation translation = new ColumnTranslation(source, table.zone());
        List<ReachColumn> columns = new ArrayList<>();
        for (int i = 0; i < source.table().getInput().size(); i++) {
            InputClause column = source.table().getInput().get(i);
            boolean withNull = table.absent(column.getInputExpression().getText().strip()) == null;
            columns.add(ReachColumn.of(translation, column, source.cells(i), withNull));
        }
        return new RowReach(columns, source.rows());
    }

    /** The cells that hold for nothing. */
    public List<Dead> dead() {
        List<Dead> dead = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (columns.get(column).isDead(row)) {
                    dead.add(new Dead(row, column));
                }
            }
        }
        return dead;
    }

    private boolean isDead(int row) {
        return columns.stream().anyMatch(column -> column.isDead(row));
    }

    /** The columns in which cells are only known to be alike if they are written alike. */
    public Set<Integer> unclear() {
        Set<Integer> unclear = new TreeSet<>();
        for (int column = 0; column < columns.size(); column++) {
            if (!columns.get(column).isClear()) {
                unclear.add(column);
            }
        }
        return unclear;
    }

    /** The rows that hold for the same values as an earlier one. */
    public List<Hidden> equal() {
        List<Hidden> equal = new ArrayList<>();
        Map<List<BitSet>, Integer> first = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            Integer earlier = isDead(row) ? null : first.putIfAbsent(holds(row), row);
            if (earlier != null) {
                equal.add(new Hidden(row, List.of(earlier)));
            }
        }
        return equal;
    }

    /** The rows of which earlier ones hold wherever they do; empty if there is too much to compare. */
    public Optional<List<Hidden>> hidden() {
        List<Hidden> hidden = new ArrayList<>();
        for (int row = 1; row < rows; row++) {
            List<Integer> by = isDead(row) ? List.of() : by(row);
            if (by == null) {
                return Optional.empty();
            }
            if (!by.isEmpty()) {
                hidden.add(new Hidden(row, by));
            }
        }
        return Optional.of(hidden);
    }

    /** The earlier rows that hide a row, none if they do not, null if there is too much to compare. */
    private @Nullable List<Integer> by(int row) {
        List<Integer> by = new ArrayList<>();
        List<List<BitSet>> left = List.of(holds(row));
        for (int earlier = 0; earlier < row && !left.isEmpty(); earlier++) {
            List<List<BitSet>> rest = new ArrayList<>();
            for (List<BitSet> part : left) {
                if (++steps > STEPS_MAX) {
                    return null;
                }
                rest.addAll(without(part, holds(earlier)));
            }
            if (!rest.equals(left)) {
                by.add(earlier);
            }
            left = rest;
        }
        if (!left.isEmpty()) {
            return List.of();
        }
        return by.stream().filter(earlier -> without(holds(row), holds(earlier)).isEmpty()).findFirst().map(List::of).orElse(by);
    }

    /** What is left of a part of the table's inputs, in parts, when another is taken out of it. */
    private static List<List<BitSet>> without(List<BitSet> part, List<BitSet> other) {
        for (int column = 0; column < part.size(); column++) {
            if (!part.get(column).intersects(other.get(column))) {
                return List.of(part);
            }
        }
        List<List<BitSet>> left = new ArrayList<>();
        List<BitSet> common = new ArrayList<>(part);
        for (int column = 0; column < part.size(); column++) {
            BitSet outside = (BitSet) common.get(column).clone();
            outside.andNot(other.get(column));
            if (!outside.isEmpty()) {
                List<BitSet> beside = new ArrayList<>(common);
                beside.set(column, outside);
                left.add(beside);
            }
            BitSet inside = (BitSet) common.get(column).clone();
            inside.and(other.get(column));
            common.set(column, inside);
        }
        return left;
    }

    private List<BitSet> holds(int row) {
        return held.get(row);
    }
}
