package org.mingjing.county;

import java.util.Comparator;
import java.util.List;

/** One finding that must stand, as the columns in which findings are exported, without the case. */
record TruthRow(List<String> columns) {

    /** Names of the columns of the file; the first is the case. */
    static final List<String> HEADER = List.of("case", "rule", "kind", "nature", "level", "points", "node", "at", "due",
            "department", "post", "official", "package", "version");

    /** By rule, then by {@code at}, then by the remaining columns; instants share one offset and so sort as texts. */
    static final Comparator<TruthRow> ORDER = Comparator.comparing(TruthRow::rule)
            .thenComparing(row -> row.columns.get(6))
            .thenComparing(row -> String.join("\0", row.columns));

    TruthRow {
        columns = List.copyOf(columns);
    }

    String rule() {
        return columns.get(0);
    }

    String level() {
        return columns.get(3);
    }
}
