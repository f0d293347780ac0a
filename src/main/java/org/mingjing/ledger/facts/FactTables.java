package org.mingjing.ledger.facts;

import org.mingjing.database.TableColumns;
import org.springframework.modulith.NamedInterface;

/** The tables that are made of what came in. Which higher version replaced a fact is noted in its row besides. */
@NamedInterface("facts")
public final class FactTables {

    public static final TableColumns FACT = TableColumns.of("fact")
            .plain("source", "fact_id", "version").bytes("content_hash").plain("case_id", "power");
    public static final TableColumns CONFLICT = TableColumns.of("fact_conflict")
            .plain("source", "fact_id", "version").bytes("content_hash");
    public static final TableColumns REVIEW = TableColumns.of("conflict_review").plain("conflict_seq", "reviewer", "note");
    public static final TableColumns ENTRY = TableColumns.of("registry_entry")
            .plain("entry", "code", "valid_from").bytes("content_hash");
    public static final TableColumns PACKAGE = TableColumns.of("package").plain("hash", "id", "version");

    public static final TableColumns WARNING = TableColumns.of("warning")
            .plain("id", "raised_seq", "followed_seq", "case_id", "rule", "level", "state", "department", "official", "named", "assignee",
                    "scored");

    public static final TableColumns DELIVERY =
            TableColumns.of("delivery").plain("nth", "key", "warning", "recipient", "account", "channel", "level");
    public static final TableColumns OUTCOME =
            TableColumns.of("delivery_outcome").plain("key", "state", "tries").instant("at").plain("by", "said");

    private FactTables() {}
}
