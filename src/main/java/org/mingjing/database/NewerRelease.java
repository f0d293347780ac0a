package org.mingjing.database;

import org.mingjing.texts.Sentence;

/** The tables of the database are of a newer release than this program, which leaves them alone. */
public final class NewerRelease extends LedgerException {

    /** @param newest the newest migration that was run on them */
    public NewerRelease(int newest) {
        super(Sentence.of("database.newer-release", newest, Schema.newestOfThisRelease()));
    }
}
