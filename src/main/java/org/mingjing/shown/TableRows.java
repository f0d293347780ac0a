package org.mingjing.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableRef;
import org.mingjing.screen.DmnScreen;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.XmlElement;

/** The rows of a table as its file has them, with their descriptions. */
record TableRows(TableRef ref, List<DmnTable.Column> columns, List<Row> rows) {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /**
     * A row.
     *
     * @param description why it is there
     * @param cells conditions, then results, as written
     */
    record Row(String id, String description, List<String> cells) {

        /** Everything the row says. */
        String all() {
            return description + "\n" + String.join("\n", cells);
        }

        /** The texts that its cells name. */
        Set<String> quoted() {
            Set<String> texts = new TreeSet<>();
            cells.forEach(cell -> texts.addAll(TableRows.quoted(cell)));
            return texts;
        }
    }

    /** The tables of a package in the order of its manifest; one that cannot be read is left out. */
    static List<TableRows> of(RulePackage rules) {
        List<TableRows> tables = new ArrayList<>();
        for (TableRef ref : rules.manifest().tables()) {
            XmlElement definitions = DmnScreen.screen(ref.file(), rules.text(ref.file())).definitions();
            if (definitions != null) {
                table(definitions, ref).ifPresent(tables::add);
            }
        }
        return tables;
    }

    private static Optional<TableRows> table(XmlElement definitions, TableRef ref) {
        Optional<DmnTable> found =
                DmnTable.in(definitions).stream().filter(table -> table.decision().equals(ref.decision())).findFirst();
        List<String> descriptions = definitions.all().filter(part -> part.name().equals("rule"))
                .map(rule -> rule.child("description").map(XmlElement::text).orElse("")).toList();
        return found.map(table -> {
            List<DmnTable.Column> columns = new ArrayList<>(table.inputs());
            columns.addAll(table.outputs());
            return new TableRows(ref, columns, table.rows().stream().map(row -> row(row, descriptions)).toList());
        });
    }

    private static Row row(DmnTable.Row row, List<String> descriptions) {
        List<String> cells = new ArrayList<>();
        row.conditions().forEach(cell -> cells.add(cell.written()));
        row.results().forEach(cell -> cells.add(cell.written()));
        return new Row(row.id(), row.number() <= descriptions.size() ? descriptions.get(row.number() - 1) : "", cells);
    }

    /** The texts in quotes that a cell has. */
    static List<String> quoted(String cell) {
        List<String> texts = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(cell);
        while (quoted.find()) {
            texts.add(quoted.group(1));
        }
        return texts;
    }

    /** What a row has in the column of this name, empty if there is none. */
    String cell(Row row, String column) {
        int place = columns.stream().map(DmnTable.Column::name).toList().indexOf(column);
        return place < 0 || place >= row.cells().size() ? "" : row.cells().get(place);
    }
}
