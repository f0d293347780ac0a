package org.mingjing.database;


/** The tables of the database are of a newer release than this program, which leaves them alone. */
public final class NewerRelease extends LedgerException {

    /** @param newest the newest migration that was run on them */
    public NewerRelease(int newest) {
        super("The tables of the database are of a newer release (migration " + newest + "; this program knows "
                + Schema.newestOfThisRelease() + "); use that release. Nothing was changed.");
    }
}
