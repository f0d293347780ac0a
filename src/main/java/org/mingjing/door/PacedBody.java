package org.mingjing.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.mingjing.texts.Sentence;

/**
 * A body that may be so long and no longer, and must come so fast and no slower. Only the time in which the service waits for
 * it counts: whoever is made to wait by the service is not slow.
 */
final class PacedBody extends ServletInputStream {

    private static final long PAUSE_MILLIS_MAX = 10;

    private final ServletInputStream body;
    private final Client client;
    private final HttpLimits limits;
    private final long bytesMax;
    private long bytes;
    private long waitedNanos;

    PacedBody(ServletInputStream body, Client client, HttpLimits limits, long bytesMax) {
        this.body = body;
        this.client = client;
        this.limits = limits;
        this.bytesMax = bytesMax;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        await();
        int read = body.read(to, from, length);
        bytes += Math.max(0, read);
        if (bytes > bytesMax) {
            throw new BodyRefused(413, HttpLimits.tooLong(bytesMax));
        }
        return read;
    }

    // To look for more would write over what has arrived and was not read yet, so that is asked first.
    private void await() throws IOException {
        if (body.available() > 0) {
            return;
        }
        long begin = System.nanoTime();
        long before = waitedNanos;
        for (long pause = 1; !client.sentMore(); pause = Math.min(PAUSE_MILLIS_MAX, pause + 1)) {
            sleep(pause);
            waitedNanos = before + System.nanoTime() - begin;
            checkPace();
        }
        waitedNanos = before + System.nanoTime() - begin;
        checkPace();
    }

    private void checkPace() {
        long millis = TimeUnit.NANOSECONDS.toMillis(waitedNanos);
        if (millis > limits.slowAfterMillis() && bytes * 1_000 < millis * limits.bytesPerSecondMin()) {
            throw new BodyRefused(408, Sentence.of("door.body-too-slow", bytes, millis / 1_000.0));
        }
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BodyRefused(503, Sentence.of("door.stopping"));
        }
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public void close() {
        // Stays open, so that the rest of the body can still be thrown away.
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
