package org.mingjing.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines as bytes; lines without text are passed over, but counted. A line beyond the greatest length
 * is cut, so that no file can fill the memory.
 */
final class LineBytes {

    static final int LINE_BYTES_MAX = 4 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int next;
    private int end;
    private long number;

    LineBytes(InputStream in) {
        this.in = in;
    }

    /**
     * The next line that is not blank, without the blanks before it and without its end, or null after the last. A line
     * of the greatest length was cut.
     */
    byte @Nullable [] next() throws IOException {
        number++;
        if (!toText()) {
            return null;
        }
        int begin = next;
        if (toLineEnd()) {
            return Arrays.copyOfRange(buffer, begin, next++);
        }
        return longLine(begin);
    }

    /** Goes to the next byte that is more than a blank. @return whether there is one */
    private boolean toText() throws IOException {
        while (fill()) {
            for (; next < end && buffer[next] >= 0 && buffer[next] <= ' '; next++) {
                if (buffer[next] == '\n') {
                    number++;
                }
            }
            if (next < end) {
                return true;
            }
        }
        return false;
    }

    private boolean toLineEnd() {
        while (next < end && buffer[next] != '\n') {
            next++;
        }
        return next < end;
    }

    /** A line that goes on beyond what is in the buffer. */
    private byte[] longLine(int begin) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(end - begin + 1024);
        line.write(buffer, begin, end - begin);
        while (fill()) {
            int from = next;
            boolean ends = toLineEnd();
            line.write(buffer, from, Math.min(next - from, LINE_BYTES_MAX - line.size()));
            if (ends) {
                next++;
                break;
            }
        }
        return line.toByteArray();
    }

    /** The line that was read last, counted from 1. */
    long number() {
        return number;
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }
}
