package org.mingjing.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by PostgreSQL's {@code COPY … (format binary)}: the cheapest way to insert many, for both
 * sides. The server takes rows in while more are added.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
public final class BinaryCopy implements AutoCloseable {

    /** The signature, no flags, no extension of the header. */
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] END = {-1, -1};
    private static final int SENT_AT_ONCE_BYTES = 1 << 17;

    private final CopyIn copy;
    private byte[] waiting = new byte[SENT_AT_ONCE_BYTES];
    private int length;

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** Begins. @param table table and columns, such as {@code record (seq, kind)}; the first is the place in the log */
    public static BinaryCopy into(Connection transaction, String table) throws SQLException {
        BinaryCopy rows = new BinaryCopy(transaction.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)"));
        rows.raw(HEADER);
        return rows;
    }

    /** Adds a row. @param seq its place in the log */
    public void add(BinaryRow row, long seq) throws SQLException {
        room(row.length());
        row.copyTo(waiting, length, seq);
        length += row.length();
    }

    /** Ends: all rows are in the table then. */
    public void end() throws SQLException {
        raw(END);
        send();
        copy.endCopy();
    }

    private void raw(byte[] more) throws SQLException {
        room(more.length);
        System.arraycopy(more, 0, waiting, length, more.length);
        length += more.length;
    }

    private void room(int more) throws SQLException {
        if (length + more > waiting.length) {
            send();
            waiting = more > waiting.length ? new byte[more] : waiting;
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(waiting, 0, length);
        length = 0;
    }

    /** Takes nothing in if it was not ended. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
