package org.mingjing.assess;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.impl.DMNRuntimeImpl;
import org.mingjing.assess.cutpoint.CutPointTable;
import org.mingjing.assess.cutpoint.RowReach;
import org.mingjing.assess.cutpoint.Untranslatable;

/** Makes the index of a table and compares it with kie-dmn; a table whose index would not do is left to kie-dmn. */
final class TableIndexing {

    /** Comparisons when a package is loaded, and before it is published. */
    private static final int LOADED_MAX = 24;
    private static final int PROVEN_MAX = 2_000;
    /** Row evaluations of kie-dmn that the proof of one table may cost. */
    private static final int PROVEN_ROWS_MAX = 1_000_000;

    private static final String REPORT_IT = "; please report this as a fault of the program";

    private final DMNRuntimeImpl runtime;
    private final ZoneId zone;
    private final TableMode mode;

    TableIndexing(DMNRuntimeImpl runtime, ZoneId zone, TableMode mode) {
        this.runtime = runtime;
        this.zone = zone;
        this.mode = mode;
    }

    DecisionTable table(InterpretedTable reference, DMNModel model) {
        if (mode == TableMode.INTERPRETED) {
            return DecisionTable.interpreted(reference, "");
        }
        String name = reference.ref().decision();
        try {
            CutPointTable.Translated<TableAnswer> translated =
                    CutPointTable.translate(model, runtime, name, new Setting(reference, zone));
            DecisionTable indexed = DecisionTable.indexed(reference, translated.table());
            String difference =
                    difference(indexed, DecisionTable.interpreted(reference, ""), inputs(translated));
            return difference == null ? indexed : DecisionTable.interpreted(reference, difference);
        } catch (Untranslatable e) {
            return DecisionTable.interpreted(reference, e.reason());
        } catch (RuntimeException e) {
            return DecisionTable.interpreted(reference, "its index could not be made (" + e + ")" + REPORT_IT);
        }
    }

    /** What the rows of a table can answer at all; null if that is not looked for, or cannot be known. */
    @Nullable RowReach reach(InterpretedTable reference, DMNModel model) {
        if (mode != TableMode.PROVEN) {
            return null;
        }
        try {
            return RowReach.of(model, runtime, reference.ref().decision(), new Setting(reference, zone),
                    input -> reference.absent(input) == null);
        } catch (Untranslatable | RuntimeException e) {
            return null; // there is no index either, and why is told
        }
    }

    private record Setting(InterpretedTable reference, ZoneId zone) implements CutPointTable.Setting<TableAnswer> {

        @Override
        public @Nullable Object absent(String input) {
            return reference.absent(input);
        }

        @Override
        public TableAnswer answer(@Nullable Object given, List<String> rowIds) {
            return reference.answer(given,
                    rowIds.stream().map(rowId -> new MatchedRow(reference.ref().decision(), rowId)).toList());
        }
    }

    private List<Map<String, @Nullable Object>> inputs(CutPointTable.Translated<TableAnswer> translated) {
        int all = translated.sampler().countOfAll();
        int affordable = Math.max(LOADED_MAX, PROVEN_ROWS_MAX / translated.table().rows());
        return translated.sampler().inputs(mode == TableMode.PROVEN
                ? Math.min(affordable, Math.max(PROVEN_MAX, 2 * all))
                : Math.min(affordable, LOADED_MAX));
    }

    /** How the answers of two tables differ, null if they do not. */
    static @Nullable String difference(
            DecisionTable indexed, DecisionTable reference, List<Map<String, @Nullable Object>> inputs) {
        for (Map<String, @Nullable Object> input : inputs) {
            Object answer = outcome(() -> indexed.ask(input::get));
            Object expected = outcome(() -> reference.ask(input::get));
            if (!Objects.equals(answer, expected)) {
                return "its index and kie-dmn differ for " + new TreeMap<>(input) + REPORT_IT;
            }
        }
        return null;
    }

    private interface Ask {
        TableAnswer now();
    }

    private static Object outcome(Ask ask) {
        try {
            return ask.now();
        } catch (AssessmentFailed e) {
            return String.valueOf(e.getMessage());
        }
    }
}
