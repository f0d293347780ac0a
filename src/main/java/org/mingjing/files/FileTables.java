package org.mingjing.files;

import org.mingjing.database.TableColumns;

/** The table of files: of each one row, which holds what the newest record of it says. Contents lie in {@link #PARTS}, by the file's id. */
public final class FileTables {

    /** Kind of the records. */
    public static final String KIND = "attachment";
    public static final TableColumns FILE = TableColumns.of("attachment")
            .plain("id", "warning", "account", "name", "type", "sha256", "bytes").instant("received_at").instant("expires_at")
            .plain("state", "act");
    /** Parts of contents, by id and number from 0. */
    public static final String PARTS = "attachment_part";

    private FileTables() {}

    /** Whether the content of a file in that state has been given up. */
    public static boolean isGone(String state) {
        return state.equals(StoredFile.GONE);
    }
}
