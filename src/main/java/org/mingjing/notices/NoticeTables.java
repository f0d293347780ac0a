package org.mingjing.notices;

import org.mingjing.database.TableColumns;

/** The tables of channels and contacts: of each one row, which holds what the newest record of it says; of what is sealed, its digest. */
public final class NoticeTables {

    /** Kind of the records of channels. */
    public static final String CHANNEL_KIND = "channel";
    /** Kind of the records of contacts. */
    public static final String CONTACT_KIND = "contact";
    /** Kind of the records of what came of tellings. */
    public static final String DELIVERY_KIND = "delivery";

    public static final TableColumns CHANNEL =
            TableColumns.of("channel").plain("id", "kind", "name", "settings", "enabled").digest("secrets");
    public static final TableColumns CONTACT = TableColumns.of("contact").plain("account", "channels").digest("reached");

    private NoticeTables() {}
}
