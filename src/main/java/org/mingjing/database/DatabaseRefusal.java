package org.mingjing.database;

import java.sql.SQLException;

/** Says for people why a database did not do what was asked. What the driver says is kept as the cause, for --debug. */
final class DatabaseRefusal {

    private DatabaseRefusal() {}

    static LedgerException of(SQLException refused) {
        return new LedgerException(sentence(String.valueOf(refused.getSQLState())), refused);
    }

    /** By the classes of SQLSTATE, which are the same in every language a server may speak. */
    static String sentence(String state) {
        if (state.equals("null") || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53300")) {
            return "The database does not answer. It is found again by itself when it does; nothing of this was recorded.";
        }
        if (state.equals("53100")) {
            return "The disk of the database is full, so nothing of this was recorded. Make room and do it again.";
        }
        if (state.startsWith("54") || state.startsWith("22")) {
            return "The database refused a value of what was to be recorded as too long or not of its kind, so nothing of it "
                    + "was recorded. Ids and names must be short texts; look for the odd one among what was sent.";
        }
        if (state.startsWith("42501") || state.startsWith("28") || state.startsWith("25006")) {
            return "The database does not allow this to the user in the database address; give the user the right to read and "
                    + "write the tables of Mingjing.";
        }
        if (state.startsWith("42") || state.startsWith("23")) {
            return "The tables of the database are not as this release made them (SQLSTATE " + state + "); run audit verify to "
                    + "see what was changed, and restore the database from a backup.";
        }
        if (state.startsWith("40")) {
            return "The database gave this up in favour of others again and again; do it again when there is less to do.";
        }
        return "The database did not do what was asked (SQLSTATE " + state + "); its log says why. Nothing of this was recorded.";
    }
}
