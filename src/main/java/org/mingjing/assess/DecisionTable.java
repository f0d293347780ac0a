package org.mingjing.assess;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.cutpoint.CutPointTable;

/**
 * A decision table of a package. It is asked by its index where the index has an answer, and by kie-dmn otherwise, so
 * that answers, matched rows and errors are those of kie-dmn. Safe for use by several threads.
 */
final class DecisionTable {

    private final InterpretedTable reference;
    private final @Nullable CutPointTable<TableAnswer> index;
    private final String whyInterpreted;

    private DecisionTable(InterpretedTable reference, @Nullable CutPointTable<TableAnswer> index, String whyInterpreted) {
        this.reference = reference;
        this.index = index;
        this.whyInterpreted = whyInterpreted;
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
        TableAnswer answer = indexed(value);
        return answer != null ? answer : reference.ask(value);
    }

    /** The answer of the index, null if kie-dmn must be asked. */
    @Nullable TableAnswer indexed(Function<String, @Nullable Object> value) {
        return index == null ? null : index.ask(value);
    }
}
