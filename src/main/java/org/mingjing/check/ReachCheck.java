package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingjing.columns.RowReach;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.DmnTable.Row;
import org.mingjing.screen.XmlElement;

/** Says which rows of a table never answer, or say again what another says. */
final class ReachCheck {

    private static final int ROWS_SHOWN_MAX = 5;

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
                    table.place(row, table.inputs().get(dead.column()).name()), "'" + written + "' holds for no value that the "
                            + "column can have" + (written.equals("null") ? ", because an absent text is asked as \"none\"" : "")
                            + ", so the row never answers. Correct the cell, or take the row out."));
        }
    }

    private void hidden() {
        Optional<List<RowReach.Hidden>> found = reach.hidden();
        found.ifPresent(all -> all.forEach(hidden -> {
            Row row = table.rows().get(hidden.row());
            problems.add(Problem.error(file, row.line(), table.place(row), "The row never answers, because " + shown(hidden.by())
                    + (hidden.by().size() == 1 ? " answers" : " together answer") + " before it for all of its inputs. Move it up, "
                    + "narrow what stands before it, or take it out."));
        }));
        if (found.isEmpty()) {
            problems.add(Problem.note(file, table.line(), table.shown(), "The table is too large to see whether earlier rows always "
                    + "answer for a row; make sure yourself that each row has a case of its own."));
        } else if (!reach.unclear().isEmpty()) {
            problems.add(Problem.note(file, table.line(), table.shown(), "Whether earlier rows always answer for a row is only seen "
                    + "where they are written alike in column " + reach.unclear().stream().map(place -> table.inputs().get(place).name())
                            .collect(Collectors.joining(", ")) + ", because cells there compute or compare with something else than "
                    + "constants."));
        }
    }

    private void equal() {
        boolean unique = table.hitPolicy().equals("UNIQUE");
        for (RowReach.Hidden equal : reach.equal()) {
            Row row = table.rows().get(equal.row());
            Row earlier = table.rows().get(equal.by().get(0));
            if (unique) {
                problems.add(Problem.error(file, row.line(), table.place(row), "The row answers the same inputs as "
                        + earlier.shown() + ". Only one row of this table may answer; narrow one of them."));
            } else if (results(row).equals(results(earlier))) {
                problems.add(Problem.warning(file, row.line(), table.place(row), "The row says again what " + earlier.shown()
                        + " says, for the same inputs. Take one of them out."));
            }
        }
    }

    private static List<String> results(Row row) {
        return row.results().stream().map(XmlElement::written).toList();
    }

    private String shown(List<Integer> rows) {
        String shown = rows.stream().limit(ROWS_SHOWN_MAX).map(row -> table.rows().get(row).shown().toString())
                .collect(Collectors.joining(", "));
        return rows.size() > ROWS_SHOWN_MAX ? shown + " and " + (rows.size() - ROWS_SHOWN_MAX) + " more" : shown;
    }
}
