package org.mingjing.shown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.RulePackage;
import org.mingjing.screen.DmnTable;
import org.mingjing.texts.Language;

/**
 * A decision table in the words of a language, column by column as it is written.
 *
 * @param table name of its decision
 * @param title what it is for
 * @param columns conditions first, then results
 * @param rows those asked for, and of a table that is not long the others too
 * @param rowCount how many it has
 */
public record TableInWords(String table, String title, List<Column> columns, List<Row> rows, int rowCount) {

    private static final int ROWS_MAX = 100;

    /** A column. @param name the input it asks or the output it gives @param result whether it gives an output */
    public record Column(String name, String title, boolean result) {}

    /** A row. @param basis why it is there @param matched whether it was asked for */
    public record Row(String id, String basis, List<String> cells, boolean matched) {}

    /** The tables of a package that have one of the rows. @param rows as {@code table#row} */
    public static List<TableInWords> having(Collection<String> rows, RulePackage rules, Language language) {
        PageWords words = new PageWords(rules.messages(), language);
        CellWords cells = new CellWords(words, rules.parameters());
        Set<String> wanted = Set.copyOf(rows);
        List<TableInWords> tables = new ArrayList<>();
        for (TableRows table : TableRows.of(rules)) {
            List<Row> all = table.rows().stream().map(row -> new Row(row.id(), row.description(),
                    row.cells().stream().map(cells::cell).toList(), wanted.contains(table.ref().decision() + "#" + row.id()))).toList();
            if (all.stream().anyMatch(Row::matched)) {
                List<Row> shown = all.size() <= ROWS_MAX ? all : all.stream().filter(Row::matched).toList();
                tables.add(new TableInWords(table.ref().decision(), words.said("use." + table.ref().use().code()),
                        columns(table, words), shown, all.size()));
            }
        }
        return tables;
    }

    private static List<Column> columns(TableRows table, PageWords words) {
        return table.columns().stream().map(column -> new Column(column.name(), words.said(TableGrid.label(column)),
                column.element().name().equals("output"))).toList();
    }

    /** A value in the words of a package, as its tables show it. @param value null for one that was not there */
    public static String value(@Nullable Object value, RulePackage rules, Language language) {
        PageWords words = new PageWords(rules.messages(), language);
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> words.word(String.valueOf(one))).reduce((one, other) -> one + ", " + other).orElse("—");
        }
        return value == null ? "—" : words.word(value.toString());
    }
}
