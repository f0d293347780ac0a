package org.mingjing.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.mingjing.door.HttpLimits;

/** An answer that must be read so fast and no slower, by the time in which the service waits for whoever reads it. */
final class PacedOutput extends FilterOutputStream {

    private final HttpLimits limits;
    private long bytes;
    private long waitedNanos;

    PacedOutput(OutputStream out, HttpLimits limits) {
        super(out);
        this.limits = limits;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        long begin = System.nanoTime();
        out.write(from, offset, length);
        waitedNanos += System.nanoTime() - begin;
        bytes += length;
        long millis = TimeUnit.NANOSECONDS.toMillis(waitedNanos);
        if (millis > limits.slowAfterMillis() && bytes * 1_000 < millis * limits.bytesPerSecondMin()) {
            throw new IOException("The answer was read too slowly, " + bytes + " bytes in " + millis / 1_000 + " seconds.");
        }
    }
}
