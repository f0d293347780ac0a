package org.mingjing.looks;

import org.mingjing.database.TableColumns;

/** The table of openings: of each one row, made of its record. */
public final class OpeningTables {

    /** Kind of the records. */
    public static final String KIND = "opening";
    public static final TableColumns OPENING = TableColumns.of("opening")
            .plain("account", "name", "role", "view", "case_id", "warning", "purpose", "note", "request", "officials").instant("at");

    private OpeningTables() {}
}
