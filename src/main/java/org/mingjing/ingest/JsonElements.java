package org.mingjing.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the elements out of a JSON array as bytes, one after the other, by quotes and brackets alone; whether an element
 * is JSON is for its reader to say. One beyond the greatest length is cut, so that no body can fill the memory.
 */
final class JsonElements {

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int next;
    private int end;
    private boolean begun;
    private boolean ended;
    private boolean brokeOff;

    JsonElements(InputStream in) {
        this.in = in;
    }

    /** Goes into the array. @return false if there is none */
    boolean begin() throws IOException {
        return afterBlanks() == '[';
    }

    /** The next element without blanks before it, empty if there is nothing between two commas; null after the last. */
    byte @Nullable [] next() throws IOException {
        if (ended) {
            return null;
        }
        int c = afterBlanks();
        if (c == ']' && !begun) {
            ended = true;
            return null;
        }
        begun = true;
        return element(c);
    }

    private byte[] element(int first) throws IOException {
        ByteArrayOutputStream element = new ByteArrayOutputStream(1024);
        int depth = 0;
        boolean quoted = false;
        boolean escaped = false;
        for (int c = first; c >= 0; c = read()) {
            if (quoted) {
                quoted = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else if (depth == 0 && (c == ',' || c == ']')) {
                ended = c == ']';
                return element.toByteArray();
            } else {
                quoted = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
            if (element.size() < LineBytes.LINE_BYTES_MAX) {
                element.write(c);
            }
        }
        ended = true;
        brokeOff = true;
        return element.toByteArray();
    }

    /** Whether the stream ended within the element that was given last, or before the array was closed. */
    boolean brokeOff() {
        return brokeOff;
    }

    /** Whether more than blanks stand after the array. */
    boolean hasMore() throws IOException {
        return afterBlanks() >= 0;
    }

    private int afterBlanks() throws IOException {
        int c = read();
        while (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            c = read();
        }
        return c;
    }

    private int read() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[next++] & 0xFF;
    }
}
