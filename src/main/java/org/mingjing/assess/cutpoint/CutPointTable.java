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
    private final @Nullable JoinedColumns joined;
    /** Columns that are not joined. */
    private final int[] others;
    private final boolean firstRowDecides;
    private final AnswersByRows<A> answers;

    private CutPointTable(List<Column> columns, int rows, Outputs outputs,
            BiFunction<@Nullable Object, List<String>, A> answer) {
        this.columns = columns.toArray(Column[]::new);
        this.rows = rows;
        this.joined = rows <= RowSet.WORD_ROWS ? null : JoinedColumns.of(columns, rows);
        this.others = joined == null ? new int[0] : joined.others(columns.size());
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
        if (rows <= RowSet.WORD_ROWS) {
            return askWord(values);
        }
        return joined == null ? askWords(values) : askJoined(joined, values);
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

    private @Nullable A askWords(Function<String, @Nullable Object> values) {
        RowSet[] holding = new RowSet[columns.length];
        for (int i = 0; i < columns.length; i++) {
            RowSet rowsOfColumn = columns[i].rows(values);
            if (rowsOfColumn == null) {
                return null;
            }
            holding[i] = rowsOfColumn;
        }
        AnswersByRows.Matched<A> set = null;
        for (int place = 0; place < holding[0].words() && (set == null || !firstRowDecides); place++) {
            long word = -1;
            for (int i = 0; i < holding.length && word != 0; i++) {
                word &= holding[i].word(place);
            }
            set = with(set, place * RowSet.WORD_ROWS, word);
        }
        return answers.answer(set);
    }

    private @Nullable A askJoined(JoinedColumns joined, Function<String, @Nullable Object> values) {
        int[] places = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            int place = columns[i].place(values);
            if (place == Places.NOWHERE || columns[i].at(place) == null) {
                return null;
            }
            places[i] = place;
        }
        AnswersByRows.Matched<A> set = null;
        for (int row : joined.rows(places)) {
            if (holdsInOthers(row, places)) {
                set = set == null ? answers.of(row) : answers.with(set, row);
                if (firstRowDecides) {
                    break;
                }
            }
        }
        return answers.answer(set);
    }

    private boolean holdsInOthers(int row, int[] places) {
        for (int column : others) {
            RowSet holding = columns[column].at(places[column]);
            if (holding == null || !holding.contains(row)) {
                return false;
            }
        }
        return true;
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
