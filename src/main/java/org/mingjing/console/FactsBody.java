package org.mingjing.console;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.mingjing.door.BodyRefused;
import org.mingjing.door.HttpLimits;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/**
 * The body of a request with facts, unpacked if it is compressed. Where more comes than is taken, or it comes too slowly, it ends:
 * after a whole line, so that no half of one is taken for a whole. Whoever reads it then asks why it ended.
 */
final class FactsBody extends InputStream {

    /** A line that is longer is refused by its reader, whether or not its end is there. */
    private static final int LINE_BYTES_MAX = 5 * 1024 * 1024;
    private static final int LINES_FOR_EACH_RESULT = 5;
    private static final int CHUNK_BYTES = 64 * 1024;

    private final InputStream plain;
    private final HttpLimits limits;
    private byte[] buffer = new byte[2 * CHUNK_BYTES];
    private int start;
    private int whole;
    private int end;
    private long bytes;
    private long lines;
    private boolean ended;
    private @Nullable Sentence refused;
    private int status;

    /**
     * Opens a body.
     *
     * @param encoding of the body as the request names it, null if it does not
     * @throws IllegalArgumentException with a sentence if it is packed in a way that is not known
     */
    FactsBody(InputStream body, @Nullable String encoding, HttpLimits limits) throws IOException {
        this.limits = limits;
        InputStream sent = new BufferedInputStream(body, CHUNK_BYTES);
        boolean named = encoding != null && !encoding.strip().toLowerCase(Locale.ROOT).equals("identity");
        if (named && !encoding.strip().toLowerCase(Locale.ROOT).equals("gzip")) {
            throw WrongInput.of("console.facts-encoding");
        }
        boolean packed = isGzip(sent);
        if (named && !packed) {
            throw WrongInput.of("console.facts-not-gzip");
        }
        plain = packed ? new BufferedInputStream(new GZIPInputStream(sent, CHUNK_BYTES), CHUNK_BYTES) : sent;
        if (packed && isGzip(plain)) {
            throw WrongInput.of("console.facts-gzip-twice");
        }
    }

    private static boolean isGzip(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        while (start == whole && !ended) {
            fill();
        }
        int count = Math.min(length, whole - start);
        System.arraycopy(buffer, start, to, from, count);
        start += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        whole = 0;
        if (buffer.length - end < CHUNK_BYTES) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read;
        try {
            read = plain.read(buffer, end, CHUNK_BYTES);
        } catch (BodyRefused e) {
            end(e.status(), e.sentence());
            return;
        }
        if (read < 0) {
            ended = true;
            whole = end;
            return;
        }
        take(read);
    }

    private void take(int read) {
        bytes += read;
        long linesMax = (long) LINES_FOR_EACH_RESULT * limits.factsLinesMax();
        for (int i = end; i < end + read; i++) {
            if (buffer[i] == '\n') {
                lines++;
                whole = i + 1;
                if (lines == linesMax) {
                    end(413, Sentence.of("console.facts-lines-and-empty-max", linesMax));
                    return;
                }
            }
        }
        end += read;
        if (bytes > limits.factsUnpackedBytesMax()) {
            end(413, Sentence.of("console.facts-unpacked-max", limits.factsUnpackedBytesMax()));
        } else if (end > LINE_BYTES_MAX) {
            whole = end;
        }
    }

    private void end(int why, Sentence sentence) {
        ended = true;
        status = why;
        refused = sentence;
    }

    /** A sentence that says why the rest of the body was not read, null if it was. */
    @Nullable Sentence refused() {
        return refused;
    }

    /** HTTP status that says so. */
    int status() {
        return status;
    }
}
