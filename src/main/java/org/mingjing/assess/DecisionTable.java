package org.mingjing.assess;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.cutpoint.CutPointTable;
import org.mingjing.assess.cutpoint.RowSet;

/**
 * A decision table of a package. It is asked by its index where the index has an answer, and by kie-dmn otherwise, so
 * that answers, matched rows and errors are those of kie-dmn. Safe for use by several threads.
 */
final class DecisionTable {

    private final InterpretedTable reference;
    private final @Nullable CutPointTable<TableAnswer> index;
    private final String[] inputs;
    private final @Nullable Object[] absent;
    private final String whyInterpreted;

    private DecisionTable(InterpretedTable reference, @Nullable CutPointTable<TableAnswer> index, String whyInterpreted) {
        this.reference = reference;
        this.index = index;
        this.whyInterpreted = whyInterpreted;
        int columns = index == null ? 0 : index.columns();
        this.inputs = new String[columns];
        this.absent = new Object[columns];
        for (int i = 0; i < columns; i++) {
            inputs[i] = index.input(i);
            absent[i] = reference.absent(inputs[i]);
        }
    }

    static DecisionTable indexed(InterpretedTable reference, CutPointTable<TableAnswer> index) {
        return new DecisionTable(reference, index, "");
    }

    /** @param why why there is no index, empty if none was wanted */
    static DecisionTable interpreted(InterpretedTable reference, String why) {
        return new DecisionTable(reference, null, why);
    }

    String name() {
        return reference.ref().decision();
    }

    /** The file that the table stands in. */
    String file() {
        return reference.ref().file();
    }

    /** Why kie-dmn is asked for every input though an index was wanted, empty if it is not. */
    String whyInterpreted() {
        return whyInterpreted;
    }

    /**
     * Asks the table.
     *
     * @param value gives each input by name, null if it is absent; an absent text is asked as {@code none}
     * @throws AssessmentFailed if an input is refused by the table
     */
    TableAnswer ask(Function<String, @Nullable Object> value) {
        TableAnswer answer = index == null ? null : askIndex(index, value);
        return answer != null ? answer : reference.ask(value);
    }

    private @Nullable TableAnswer askIndex(CutPointTable<TableAnswer> index, Function<String, @Nullable Object> value) {
        RowSet[] holding = new RowSet[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            Object given = value.apply(inputs[i]);
            RowSet rows = index.rows(i, given != null ? given : absent[i]);
            if (rows == null) {
                return null;
            }
            holding[i] = rows;
        }
        return index.answer(holding);
    }
}
