package org.mingjing.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines as bytes. A line beyond the greatest length is cut, so that no file can fill the memory. */
final class LineBytes {

    static final int LINE_BYTES_MAX = 4 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int next;
    private int end;

    LineBytes(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, or null after the last. A line of the greatest length was cut. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        while (fill()) {
            int begin = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            line.write(buffer, begin, Math.min(next - begin, LINE_BYTES_MAX - line.size()));
            if (next < end) {
                next++;
                return line.toByteArray();
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }
}
