package org.mingjing.database;

import java.sql.SQLException;
import org.mingjing.texts.Sentence;

/** Says for people why a database did not do what was asked. What the driver says is kept as the cause, for --debug. */
final class DatabaseRefusal {

    private DatabaseRefusal() {}

    static LedgerException of(SQLException refused) {
        return new LedgerException(sentence(String.valueOf(refused.getSQLState())), refused);
    }

    /** By the classes of SQLSTATE, which are the same in every language a server may speak. */
    static Sentence sentence(String state) {
        if (state.equals("null") || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53300")) {
            return Sentence.of("database.away");
        }
        if (state.equals("53100")) {
            return Sentence.of("database.disk-full");
        }
        if (state.startsWith("54") || state.startsWith("22")) {
            return Sentence.of("database.value-refused");
        }
        if (state.startsWith("42501") || state.startsWith("28") || state.startsWith("25006")) {
            return Sentence.of("database.not-allowed");
        }
        if (state.startsWith("42") || state.startsWith("23")) {
            return Sentence.of("database.tables-changed", state);
        }
        if (state.startsWith("40")) {
            return Sentence.of("database.given-up");
        }
        return Sentence.of("database.not-done", state);
    }
}
