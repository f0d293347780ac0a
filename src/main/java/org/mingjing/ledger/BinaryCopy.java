package org.mingjing.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for PostgreSQL's {@code COPY … (format binary)}: the cheapest way to insert many, for both sides. Columns of a row
 * are given in the order in which the statement names them.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final int END = -1;
    private static final Instant ORIGIN = Instant.parse("2000-01-01T00:00:00Z");

    private final int columns;
    private byte[] bytes;
    private int length;
    private int rows;

    BinaryCopy(int columns, int expectedRows, int expectedRowLength) {
        this.columns = columns;
        this.bytes = new byte[64 + expectedRows * expectedRowLength];
        raw(SIGNATURE);
        int32(NO_FLAGS);
        int32(NO_EXTENSION);
    }

    /** Begins a row. */
    BinaryCopy row() {
        rows++;
        int16(columns);
        return this;
    }

    BinaryCopy bigint(long value) {
        int32(Long.BYTES);
        int64(value);
        return this;
    }

    BinaryCopy text(String value) {
        return bytea(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy bytea(byte[] value) {
        int32(value.length);
        raw(value);
        return this;
    }

    /** An instant, to the microsecond. */
    BinaryCopy timestamptz(Instant value) {
        return bigint(ChronoUnit.MICROS.between(ORIGIN, value));
    }

    /** Inserts the rows, if there are any. @param into table and columns, such as {@code record (seq, kind)} */
    void insert(Connection transaction, String into) throws SQLException {
        if (rows == 0) {
            return;
        }
        int16(END);
        CopyIn copy = transaction.unwrap(PGConnection.class).getCopyAPI()
                .copyIn("copy " + into + " from stdin (format binary)");
        try {
            copy.writeToCopy(bytes, 0, length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void int16(int value) {
        room(Short.BYTES);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void int32(int value) {
        int16(value >> 16);
        int16(value);
    }

    private void int64(long value) {
        int32((int) (value >> 32));
        int32((int) value);
    }

    private void raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
