package org.mingjing.ledger.decisions;

import org.mingjing.database.TableColumns;
import org.springframework.modulith.NamedInterface;

/** The tables that are made of what was decided. Those of waiting and of failed cases are told by {@link CaseWorkOfRecord}. */
@NamedInterface("decisions")
public final class DecisionTables {

    public static final TableColumns DECISION = TableColumns.of("decision")
            .plain("case_id", "package", "version", "package_hash").instant("as_of").plain("known_seq", "result_digest", "meaning");
    public static final TableColumns FINDING = TableColumns.of("finding").plain("id", "case_id", "package", "standing");
    public static final TableColumns ADOPTION = TableColumns.of("adoption")
            .plain("package", "version", "package_hash", "from_day", "to_day");

    private DecisionTables() {}
}
