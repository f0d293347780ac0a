package org.mingjing.engine.fast;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.columns.Column;
import org.mingjing.columns.ColumnTranslation;
import org.mingjing.columns.Places;
import org.mingjing.columns.RowSet;
import org.mingjing.columns.TableSource;
import org.mingjing.columns.Untranslatable;
import org.mingjing.engine.ReferenceTable;
import org.mingjing.engine.TableAnswer;

/**
 * A decision table as an index over its cut points: each column says at once which rows hold for a value, and the rows
 * that hold in all columns are those that match. What kie-dmn would refuse, and any value that the index was not made
 * for, has no answer here: kie-dmn is to be asked for it. Safe for use by several threads.
 *
 * @param <A> how answers are given
 */
final class CutPointTable<A> {

    private final Column[] columns;
    private final int rows;
    private final AnswersByRows<A> answers;
    private final @Nullable AnswersByGroups<A> byGroups;
    private final RowSearch<A> search;

    private CutPointTable(List<Column> columns, int rows, Outputs outputs,
            BiFunction<@Nullable Object, List<String>, A> answer) {
        this.columns = columns.toArray(Column[]::new);
        this.rows = rows;
        this.answers = new AnswersByRows<>(rows, matched -> {
            Outputs.Given given = outputs.of(matched);
            return given == null ? null : answer.apply(given.value(), given.rowIds());
        });
        this.byGroups = AnswersByGroups.of(columns, rows);
        // What is found once for each combination need not be found quickly.
        JoinedColumns joined = byGroups != null || rows <= RowSet.WORD_ROWS ? null : JoinedColumns.of(columns, rows);
        this.search = new RowSearch<>(columns, rows, joined, outputs.firstRowDecides(), answers);
    }

    /** A table and inputs to try it with. */
    public record Translated<A>(CutPointTable<A> table, Sampler sampler) {}

    /**
     * Translates a table.
     *
     * @throws Untranslatable if the table does more than compare inputs with constants and give constants
     */
    static Translated<TableAnswer> translate(ReferenceTable reference) throws Untranslatable {
        TableSource source = TableSource.of(reference);
        Outputs outputs = new Outputs(source);
        ColumnTranslation translation = new ColumnTranslation(source, reference.zone());
        translation.translate();
        List<Column> columns = translation.columns().stream().map(column -> {
            Object absent = reference.absent(column.input());
            return absent == null ? column : column.absentAs(absent);
        }).toList();
        return new Translated<>(new CutPointTable<>(columns, source.rows(), outputs, reference::answer),
                new Sampler(columns, translation.samples(), source.rows()));
    }

    /** How many rows the table has. */
    public int rows() {
        return rows;
    }

    /** The answer, null if kie-dmn must be asked. @param values gives each input by name, null if it is absent */
    public @Nullable A ask(Function<String, @Nullable Object> values) {
        return byGroups == null ? search(values) : askByGroups(byGroups, values);
    }

    private @Nullable A askByGroups(AnswersByGroups<A> byGroups, Function<String, @Nullable Object> values) {
        int combination = byGroups.combination(values);
        if (combination == Places.NOWHERE) {
            return null;
        }
        A kept = byGroups.kept(combination);
        return kept != null ? kept : search(byGroups, combination);
    }

    private @Nullable A search(AnswersByGroups<A> byGroups, int combination) {
        AnswersByRows.Matched<A> set = search.rows(byGroups.groups(combination));
        A answer = answers.answer(set);
        if (answer != null && answers.keeps(set)) {
            byGroups.keep(combination, answer);
        }
        return answer;
    }

    private @Nullable A search(Function<String, @Nullable Object> values) {
        return rows <= RowSet.WORD_ROWS ? searchWord(values) : searchWords(values);
    }

    private @Nullable A searchWord(Function<String, @Nullable Object> values) {
        long word = -1;
        for (Column column : columns) {
            int group = column.group(values);
            if (group == Places.NOWHERE) {
                return null;
            }
            word &= column.rows(group).word(0);
        }
        return answers.answer(search.rows(word));
    }

    private @Nullable A searchWords(Function<String, @Nullable Object> values) {
        int[] groups = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            groups[i] = columns[i].group(values);
            if (groups[i] == Places.NOWHERE) {
                return null;
            }
        }
        return answers.answer(search.rows(groups));
    }
}
