package org.mingjing.columns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.InputClause;

/**
 * Where the cells of a column hold: at which of the places that tell its rows apart. Where cells compute, a cell is a place
 * of its own, shared by those that are written alike, and {@code -} is all of them and one more.
 */
final class ReachColumn {

    private static final String ANY = "-";

    private final List<BitSet> holds;
    private final boolean clear;

    private ReachColumn(List<BitSet> holds, boolean clear) {
        this.holds = holds;
        this.clear = clear;
    }

    /** @param withNull whether the column can be asked for no value */
    static ReachColumn of(ColumnTranslation translation, InputClause column, List<String> cells, boolean withNull) {
        List<RowSet> sets = sets(translation, column, cells, withNull);
        return sets == null ? written(translation, column, cells, withNull) : new ReachColumn(places(sets, cells.size()), true);
    }

    private static @Nullable List<RowSet> sets(
            ColumnTranslation translation, InputClause column, List<String> cells, boolean withNull) {
        try {
            return translation.index(column, cells).reachable(withNull);
        } catch (Untranslatable e) {
            return null;
        }
    }

    private static List<BitSet> places(List<RowSet> sets, int rows) {
        List<BitSet> holds = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            BitSet places = new BitSet();
            for (int place = 0; place < sets.size(); place++) {
                places.set(place, sets.get(place).contains(row));
            }
            holds.add(places);
        }
        return holds;
    }

    private static ReachColumn written(
            ColumnTranslation translation, InputClause column, List<String> cells, boolean withNull) {
        Map<String, BitSet> byText = new LinkedHashMap<>();
        for (String text : cells) {
            if (!byText.containsKey(text)) {
                List<RowSet> alone = sets(translation, column, List.of(text), withNull);
                boolean dead = alone != null && !alone.isEmpty() && alone.stream().noneMatch(set -> set.contains(0));
                BitSet own = new BitSet();
                own.set(byText.size() + 1, !dead);
                byText.put(text, own);
            }
        }
        BitSet all = new BitSet();
        all.set(0, byText.size() + 1);
        byText.computeIfPresent(ANY, (text, own) -> all);
        return new ReachColumn(cells.stream().map(byText::get).toList(), false);
    }

    BitSet holds(int row) {
        return holds.get(row);
    }

    boolean isDead(int row) {
        return holds.get(row).isEmpty();
    }

    boolean isClear() {
        return clear;
    }
}
