package org.mingjing.assess.cutpoint;

import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.core.impl.DMNRuntimeImpl;

/**
 * A decision table as an index over its cut points: each column says at once which rows hold for a value, and the rows
 * that hold in all columns are those that match. What kie-dmn would refuse, and any value that the index was not made
 * for, has no answer here: kie-dmn is to be asked for it. Safe for use by several threads.
 *
 * @param <A> how answers are given
 */
public final class CutPointTable<A> {

    private final List<Column> columns;
    private final int rows;
    private final boolean firstRowDecides;
    private final AnswersByRows<A> answers;

    private CutPointTable(List<Column> columns, int rows, Outputs outputs,
            BiFunction<@Nullable Object, List<String>, A> answer) {
        this.columns = columns;
        this.rows = rows;
        this.firstRowDecides = outputs.firstRowDecides();
        this.answers = new AnswersByRows<>(rows, matched -> {
            Outputs.Given given = outputs.of(matched);
            return given == null ? null : answer.apply(given.value(), given.rowIds());
        });
    }

    /** A table and values to try it with. */
    public record Translated<A>(CutPointTable<A> table, Sampler sampler) {}

    /**
     * Translates the table of a model.
     *
     * @param zone time zone of a date and time that is written without one
     * @param answer makes an answer of what kie-dmn gives and the ids of the rows it names
     * @throws Untranslatable if the table does more than compare inputs with constants and give constants
     */
    public static <A> Translated<A> translate(DMNModel model, DMNRuntimeImpl runtime, String decision, ZoneId zone,
            BiFunction<@Nullable Object, List<String>, A> answer) throws Untranslatable {
        TableSource source = TableSource.of((DMNModelImpl) model, runtime, decision);
        Outputs outputs = new Outputs(source);
        ColumnTranslation columns = new ColumnTranslation(source, zone);
        columns.translate();
        CutPointTable<A> table = new CutPointTable<>(List.copyOf(columns.columns()), source.rows(), outputs, answer);
        return new Translated<>(table, new Sampler(table.columns, columns.samples(), source.rows()));
    }

    /** How many rows the table has. */
    public int rows() {
        return rows;
    }

    /** How many columns are asked. */
    public int columns() {
        return columns.size();
    }

    /** Name of the input that a column asks. */
    public String input(int column) {
        return columns.get(column).input();
    }

    /** The rows that hold for a value in a column, null if kie-dmn must be asked. */
    public @Nullable RowSet rows(int column, @Nullable Object value) {
        return columns.get(column).rows(value);
    }

    /**
     * The answer if these rows hold, null if kie-dmn must be asked.
     *
     * @param holding the rows of each column
     */
    public @Nullable A answer(RowSet[] holding) {
        AnswersByRows.Set<A> set = null;
        for (int block = 0; block < holding[0].blocks(); block++) {
            long left = holding[0].summary(block);
            for (int i = 1; i < holding.length; i++) {
                left &= holding[i].summary(block);
            }
            for (; left != 0; left &= left - 1) {
                int place = Long.numberOfTrailingZeros(left);
                long word = holding[0].word(block, place);
                for (int i = 1; i < holding.length && word != 0; i++) {
                    word &= holding[i].word(block, place);
                }
                for (; word != 0; word &= word - 1) {
                    int row = block * RowSet.BLOCK_ROWS + place * 64 + Long.numberOfTrailingZeros(word);
                    set = set == null ? answers.of(row) : answers.with(set, row);
                    if (firstRowDecides) {
                        return answers.answer(set);
                    }
                }
            }
        }
        return answers.answer(set == null ? answers.none() : set);
    }
}
