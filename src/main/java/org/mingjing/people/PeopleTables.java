package org.mingjing.people;

import org.mingjing.database.TableColumns;

/**
 * The tables of accounts and tokens: of each one row, which holds what the newest record of it says. Of passwords the record
 * has the digest of the hash alone.
 */
public final class PeopleTables {

    /** Kind of the records of accounts. */
    public static final String ACCOUNT_KIND = "account";
    /** Kind of the records of tokens. */
    public static final String TOKEN_KIND = "source-token";
    /** Kind of the records of what people keep out of their lists. */
    public static final String SNOOZE_KIND = "snooze";

    public static final TableColumns ACCOUNT = TableColumns.of("account")
            .plain("name", "shown_name", "official", "department", "language", "grants", "locked", "must_change").digest("password");
    public static final TableColumns TOKEN = TableColumns.of("source_token")
            .plain("id", "hash", "kind", "source", "sources", "departments", "registry", "note", "made_by")
            .instant("made_at").instant("expires_at").plain("revoked");

    public static final TableColumns SNOOZE = TableColumns.of("snooze").plain("id", "account", "warning").instant("until")
            .plain("reason").instant("made_at");

    private PeopleTables() {}
}
