package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjing.columns.RowReach;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.DmnTable.Row;
import org.mingjing.screen.XmlElement;
import org.mingjing.texts.Sentence;

/** Says which rows of a table never answer, or say again what another says. */
final class ReachCheck {

    private final String file;
    private final DmnTable table;
    private final RowReach reach;
    private final List<Problem> problems = new ArrayList<>();

    private ReachCheck(String file, DmnTable table, RowReach reach) {
        this.file = file;
        this.table = table;
        this.reach = reach;
    }

    static List<Problem> problems(String file, DmnTable table, RowReach reach) {
        ReachCheck check = new ReachCheck(file, table, reach);
        check.dead();
        if (table.hitPolicy().equals("FIRST")) {
            check.hidden();
        } else {
            check.equal();
        }
        return check.problems;
    }

    private void dead() {
        for (RowReach.Dead dead : reach.dead()) {
            Row row = table.rows().get(dead.row());
            XmlElement cell = row.conditions().get(dead.column());
            String written = cell.written();
            problems.add(Problem.error(file, cell.child("text").map(XmlElement::line).orElse(row.line()),
                    table.place(row, table.inputs().get(dead.column()).name()), written.equals("null")
                            ? Sentence.of("check.cell-null-for-nothing", written) : Sentence.of("check.cell-for-nothing", written)));
        }
    }

    private void hidden() {
        Optional<List<RowReach.Hidden>> found = reach.hidden();
        found.ifPresent(all -> all.forEach(hidden -> {
            Row row = table.rows().get(hidden.row());
            problems.add(Problem.error(file, row.line(), table.place(row), hidden.by().size() == 1
                    ? Sentence.of("check.row-hidden", shown(hidden.by())) : Sentence.of("check.row-hidden-by-several", shown(hidden.by()))));
        }));
        if (found.isEmpty()) {
            problems.add(Problem.note(file, table.line(), table.shown(), Sentence.of("check.order-not-seen")));
        } else if (!reach.unclear().isEmpty()) {
            problems.add(Problem.note(file, table.line(), table.shown(), Sentence.of("check.order-partly-seen",
                    reach.unclear().stream().map(place -> table.inputs().get(place).name()).toList())));
        }
    }

    private void equal() {
        boolean unique = table.hitPolicy().equals("UNIQUE");
        for (RowReach.Hidden equal : reach.equal()) {
            Row row = table.rows().get(equal.row());
            Row earlier = table.rows().get(equal.by().get(0));
            if (unique) {
                problems.add(Problem.error(file, row.line(), table.place(row), Sentence.of("check.rows-equal", earlier.shown())));
            } else if (results(row).equals(results(earlier))) {
                problems.add(Problem.warning(file, row.line(), table.place(row), Sentence.of("check.row-again", earlier.shown())));
            }
        }
    }

    private static List<String> results(Row row) {
        return row.results().stream().map(XmlElement::written).toList();
    }

    private Sentence shown(List<Integer> rows) {
        return RowList.of(rows.stream().map(row -> table.rows().get(row)).toList());
    }
}
