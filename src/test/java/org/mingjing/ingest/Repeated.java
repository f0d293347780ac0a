package org.mingjing.ingest;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** A stream of the same text over and over, and then of others, without holding it. */
final class Repeated extends InputStream {

    private record Part(byte[] piece, long times) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private long place;

    static Repeated of(String piece, long times) {
        Repeated repeated = new Repeated();
        repeated.parts.add(new Part(piece.getBytes(StandardCharsets.ISO_8859_1), times));
        return repeated;
    }

    Repeated then(String text) {
        return then(of(text, 1));
    }

    Repeated then(Repeated more) {
        parts.addAll(more.parts);
        return this;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
        int read = 0;
        while (read < length && !parts.isEmpty()) {
            Part part = parts.peek();
            if (place == part.piece.length * part.times) {
                parts.remove();
                place = 0;
                continue;
            }
            int at = (int) (place % part.piece.length);
            long left = part.piece.length * part.times - place;
            boolean single = part.piece.length == 1;
            int count = (int) Math.min(length - read, single ? left : part.piece.length - at);
            if (single) {
                Arrays.fill(buffer, from + read, from + read + count, part.piece[0]);
            } else {
                System.arraycopy(part.piece, at, buffer, from + read, count);
            }
            read += count;
            place += count;
        }
        return read == 0 && length > 0 ? -1 : read;
    }
}
