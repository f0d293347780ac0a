package org.mingjing.looks;

import org.mingjing.database.TableColumns;

/** The table of requests for personal files: of each one row, which holds what the newest record of it says. */
public final class DossierTables {

    /** Kind of the records. */
    public static final String KIND = "dossier-request";
    public static final TableColumns REQUEST = TableColumns.of("dossier_request")
            .plain("id", "official", "department", "account", "name", "purpose", "note", "case_id", "state", "decided_by", "decided_name",
                    "reason").instant("asked_at").instant("decided_at").instant("expires_at");

    private DossierTables() {}
}
