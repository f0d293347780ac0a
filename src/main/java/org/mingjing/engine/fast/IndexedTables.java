package org.mingjing.engine.fast;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.columns.Untranslatable;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.FasterTables;
import org.mingjing.engine.NotFaster;
import org.mingjing.engine.ReferenceTable;
import org.mingjing.engine.TableAnswer;
import org.mingjing.engine.TableEngine;
import org.mingjing.texts.Sentence;

/** Makes the index of a table and compares it with kie-dmn; a table whose index would not do is left to kie-dmn. */
public final class IndexedTables implements FasterTables {

    /** Comparisons when a package is loaded, and before it is published. */
    private static final int LOADED_MAX = 24;
    private static final int PROVEN_MAX = 2_000;
    /** Row evaluations of kie-dmn that the proof of one table may cost. */
    private static final int PROVEN_ROWS_MAX = 1_000_000;

    @Override
    public TableEngine of(ReferenceTable reference, TableEngine otherwise, boolean proven) throws NotFaster {
        try {
            CutPointTable.Translated<TableAnswer> translated = CutPointTable.translate(reference);
            Sentence difference = difference(new IndexedTable(translated.table(), reference), reference, inputs(translated, proven));
            if (difference != null) {
                throw new NotFaster(difference);
            }
            return new IndexedTable(translated.table(), otherwise);
        } catch (Untranslatable e) {
            throw new NotFaster(e.sentence());
        } catch (RuntimeException e) {
            throw new NotFaster(Sentence.of("fast.no-index", e.toString()));
        }
    }

    private static List<Map<String, @Nullable Object>> inputs(CutPointTable.Translated<TableAnswer> translated, boolean proven) {
        int all = translated.sampler().countOfAll();
        int affordable = Math.max(LOADED_MAX, PROVEN_ROWS_MAX / translated.table().rows());
        return translated.sampler().inputs(Math.min(affordable, proven ? Math.max(PROVEN_MAX, 2 * all) : LOADED_MAX));
    }

    /** How the answers of two tables differ, null if they do not. */
    static @Nullable Sentence difference(
            TableEngine indexed, TableEngine reference, List<Map<String, @Nullable Object>> inputs) {
        for (Map<String, @Nullable Object> input : inputs) {
            Object answer = outcome(() -> indexed.ask(input::get));
            Object expected = outcome(() -> reference.ask(input::get));
            if (!Objects.equals(answer, expected)) {
                return Sentence.of("fast.differs", new TreeMap<>(input).toString());
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
