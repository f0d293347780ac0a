package org.mingjing.database;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * A row for {@link BinaryCopy} whose first column is a place in the log. That is given when the row is copied; all else
 * is written before, perhaps on another thread, while nobody waits for it.
 */
public final class BinaryRow {

    private static final Instant ORIGIN = Instant.parse("2000-01-01T00:00:00Z");
    private static final int LENGTH_BYTES = Integer.BYTES;
    private static final int SEQ_AT = Short.BYTES + LENGTH_BYTES;

    private byte[] bytes;
    private int length;

    /**
     * Begins a row.
     *
     * @param columns how many it will have, with the place in the log
     * @param expectedLength of the other columns in bytes
     */
    public BinaryRow(int columns, int expectedLength) {
        bytes = new byte[SEQ_AT + Long.BYTES + columns * LENGTH_BYTES + expectedLength];
        bytes[0] = (byte) (columns >> 8);
        bytes[1] = (byte) columns;
        length = Short.BYTES;
        bigint(0);
    }

    public BinaryRow bigint(long value) {
        room(LENGTH_BYTES + Long.BYTES);
        int32(Long.BYTES);
        int32((int) (value >> 32));
        int32((int) value);
        return this;
    }

    public BinaryRow integer(int value) {
        room(LENGTH_BYTES + Integer.BYTES);
        int32(Integer.BYTES);
        int32(value);
        return this;
    }

    public BinaryRow text(String value) {
        return bytea(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryRow bytea(byte[] value) {
        room(LENGTH_BYTES + value.length);
        int32(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    /** An instant, to the microsecond. */
    public BinaryRow timestamptz(Instant value) {
        return bigint(ChronoUnit.MICROS.between(ORIGIN, value));
    }

    /** The bytes of the last column, which has so many. */
    public byte[] last(int count) {
        return Arrays.copyOfRange(bytes, length - count, length);
    }

    int length() {
        return length;
    }

    /** Writes the row with its place in the log. */
    void copyTo(byte[] target, int at, long seq) {
        System.arraycopy(bytes, 0, target, at, length);
        for (int i = 0; i < Long.BYTES; i++) {
            target[at + SEQ_AT + i] = (byte) (seq >> (Long.BYTES - 1 - i) * 8);
        }
    }

    private void int32(int value) {
        bytes[length++] = (byte) (value >> 24);
        bytes[length++] = (byte) (value >> 16);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
