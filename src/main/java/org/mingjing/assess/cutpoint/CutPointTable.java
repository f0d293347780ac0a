package org.mingjing.assess.cutpoint;

import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
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

    private final Column[] columns;
    private final int rows;
    private final boolean firstRowDecides;
    private final AnswersByRows<A> answers;

    private CutPointTable(List<Column> columns, int rows, Outputs outputs,
            BiFunction<@Nullable Object, List<String>, A> answer) {
        this.columns = columns.toArray(Column[]::new);
        this.rows = rows;
        this.firstRowDecides = outputs.firstRowDecides();
        this.answers = new AnswersByRows<>(rows, matched -> {
            Outputs.Given given = outputs.of(matched);
            return given == null ? null : answer.apply(given.value(), given.rowIds());
        });
    }

    /** A table and inputs to try it with. */
    public record Translated<A>(CutPointTable<A> table, Sampler sampler) {}

    /** What a table is translated with. */
    public interface Setting<A> {

        /** Time zone of a date and time that is written without one. */
        ZoneId zone();

        /** What an absent value of an input is asked as, null if as nothing. */
        @Nullable Object absent(String input);

        /** Makes an answer of what kie-dmn gives and the ids of the rows it names. */
        A answer(@Nullable Object given, List<String> rowIds);
    }

    /**
     * Translates the table of a model.
     *
     * @throws Untranslatable if the table does more than compare inputs with constants and give constants
     */
    public static <A> Translated<A> translate(DMNModel model, DMNRuntimeImpl runtime, String decision, Setting<A> setting)
            throws Untranslatable {
        TableSource source = TableSource.of((DMNModelImpl) model, runtime, decision);
        Outputs outputs = new Outputs(source);
        ColumnTranslation translation = new ColumnTranslation(source, setting.zone());
        translation.translate();
        List<Column> columns = translation.columns().stream().map(column -> {
            Object absent = setting.absent(column.input());
            return absent == null ? column : column.absentAs(absent);
        }).toList();
        return new Translated<>(new CutPointTable<>(columns, source.rows(), outputs, setting::answer),
                new Sampler(columns, translation.samples(), source.rows()));
    }

    /** How many rows the table has. */
    public int rows() {
        return rows;
    }

    /** The answer, null if kie-dmn must be asked. @param values gives each input by name, null if it is absent */
    public @Nullable A ask(Function<String, @Nullable Object> values) {
        return rows <= RowSet.WORD_ROWS ? askWord(values) : askBlocks(values);
    }

    private @Nullable A askWord(Function<String, @Nullable Object> values) {
        long word = -1;
        for (Column column : columns) {
            RowSet holding = column.rows(values);
            if (holding == null) {
                return null;
            }
            word &= holding.firstWord();
        }
        return answers.answer(with(null, 0, word));
    }

    private @Nullable A askBlocks(Function<String, @Nullable Object> values) {
        RowSet[] holding = new RowSet[columns.length];
        for (int i = 0; i < columns.length; i++) {
            RowSet rowsOfColumn = columns[i].rows(values);
            if (rowsOfColumn == null) {
                return null;
            }
            holding[i] = rowsOfColumn;
        }
        AnswersByRows.Matched<A> set = null;
        for (int block = 0; block < holding[0].blocks(); block++) {
            set = withBlock(set, block, holding);
            if (set != null && firstRowDecides) {
                break;
            }
        }
        return answers.answer(set);
    }

    private AnswersByRows.@Nullable Matched<A> withBlock(
            AnswersByRows.@Nullable Matched<A> fewer, int block, RowSet[] holding) {
        AnswersByRows.Matched<A> set = fewer;
        long left = -1;
        for (RowSet column : holding) {
            left &= column.summary(block);
        }
        for (; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            long word = -1;
            for (RowSet column : holding) {
                word &= column.word(block, place);
            }
            set = with(set, block * RowSet.BLOCK_ROWS + place * RowSet.WORD_ROWS, word);
            if (set != null && firstRowDecides) {
                return set;
            }
        }
        return set;
    }

    /** The set with the rows of a word, whose lowest bit is the given row; only the first of all rows if it decides. */
    private AnswersByRows.@Nullable Matched<A> with(AnswersByRows.@Nullable Matched<A> fewer, int row, long word) {
        AnswersByRows.Matched<A> set = fewer;
        for (long left = word; left != 0; left &= left - 1) {
            int next = row + Long.numberOfTrailingZeros(left);
            if (set == null) {
                set = answers.of(next);
                if (firstRowDecides) {
                    return set;
                }
            } else {
                set = answers.with(set, next);
            }
        }
        return set;
    }
}
