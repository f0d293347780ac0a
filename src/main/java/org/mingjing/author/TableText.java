package org.mingjing.author;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.check.ColumnType;
import org.mingjing.screen.DmnScreen;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.XmlElement;

/** The text of a table file, whose rows and cells can be changed while all the rest stays as it is written. */
final class TableText {

    private static final Pattern RULE = Pattern.compile("<rule\\b.*?</rule>\\s*", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<(?:input|output)Entry\\b[^>]*>\\s*<text>(.*?)</text>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w\".-])-?\\d+(?:\\.\\d+)?(?![\\w\"-])");

    private final String text;
    private final List<Row> rows = new ArrayList<>();

    private TableText(String text) {
        this.text = text;
    }

    /**
     * @param decision the table's decision
     * @param known values that the program understands, by output
     */
    public static TableText of(String text, String decision, Map<String, List<String>> known) {
        TableText result = new TableText(text);
        XmlElement definitions = DmnScreen.screen("", text).definitions();
        if (definitions == null) {
            return result;
        }
        Matcher rule = RULE.matcher(text);
        for (DmnTable table : DmnTable.in(definitions)) {
            for (DmnTable.Row row : table.rows()) {
                if (rule.find() && table.decision().equals(decision)) {
                    result.rows.add(result.new Row(rule.start(), rule.end(), definitions, table, row, known));
                }
            }
        }
        return result;
    }

    public List<Row> rows() {
        return rows;
    }

    private String replaced(int from, int to, String by) {
        return text.substring(0, from) + by + text.substring(to);
    }

    /** A row of the table. */
    public final class Row {

        private final int start;
        private final int end;
        private final int line;
        private final String place;
        private final List<Cell> cells = new ArrayList<>();

        private Row(int start, int end, XmlElement definitions, DmnTable table, DmnTable.Row row,
                Map<String, List<String>> known) {
            this.start = start;
            this.end = end;
            this.line = row.line();
            this.place = table.place(row).toString();
            List<DmnTable.Column> columns = new ArrayList<>(table.inputs());
            columns.addAll(table.outputs());
            Matcher cell = CELL.matcher(text).region(start, end);
            for (int i = 0; i < columns.size() && cell.find(); i++) {
                DmnTable.Column column = columns.get(i);
                List<String> values = i < table.inputs().size()
                        ? List.of()
                        : known.getOrDefault(column.name(), ColumnType.of(column, definitions).values());
                int lineOfCell = 1 + (int) text.substring(0, cell.start(1)).chars().filter(c -> c == '\n').count();
                cells.add(new Cell(cell.start(1), cell.end(1), lineOfCell, table.place(row, column.name()).toString(), column.name(), values));
            }
        }

        public int line() {
            return line;
        }

        public String place() {
            return place;
        }

        public List<Cell> cells() {
            return cells;
        }

        /** The file without the row. */
        public String removed() {
            return replaced(start, end, "");
        }
    }

    /** A cell of the table. */
    public final class Cell {

        private final int start;
        private final int end;
        private final int line;
        private final String place;
        private final String column;
        private final List<String> values;

        private Cell(int start, int end, int line, String place, String column, List<String> values) {
            this.start = start;
            this.end = end;
            this.line = line;
            this.place = place;
            this.column = column;
            this.values = values;
        }

        public int line() {
            return line;
        }

        public String place() {
            return place;
        }

        public String column() {
            return column;
        }

        /** The cell as it is written. */
        public String value() {
            return text.substring(start, end);
        }

        /** The value listed after that of the cell, if the cell holds one of a list. */
        public Optional<String> neighbour() {
            int place = values.stream().map(value -> '"' + value + '"').toList().indexOf(value());
            return place < 0 || values.size() < 2
                    ? Optional.empty()
                    : Optional.of('"' + values.get((place + 1) % values.size()) + '"');
        }

        public List<Number> numbers() {
            List<Number> numbers = new ArrayList<>();
            Matcher number = NUMBER.matcher(text).region(start, end).useTransparentBounds(true);
            while (number.find()) {
                numbers.add(new Number(number.start(), number.end()));
            }
            return numbers;
        }

        /** The file with something else in the cell. */
        public String replacedBy(String other) {
            return replaced(start, end, other);
        }
    }

    /** A number in a cell. */
    public final class Number {

        private final int start;
        private final int end;

        private Number(int start, int end) {
            this.start = start;
            this.end = end;
        }

        public BigDecimal value() {
            return new BigDecimal(text.substring(start, end));
        }

        /** The file with another number in its place. */
        public String replacedBy(String other) {
            return replaced(start, end, other);
        }
    }
}
