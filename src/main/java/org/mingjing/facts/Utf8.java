package org.mingjing.facts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingjing.texts.WrongInput;

/** Text that is written as UTF-8 at once, as it will be hashed and stored. */
final class Utf8 {

    private static final int BYTES_OF_CHARACTER_MAX = 4;

    private byte[] bytes;
    private int length;

    /** @param expected how many bytes to make room for */
    Utf8(int expected) {
        this.bytes = new byte[expected];
    }

    /** Appends a character below U+0080. */
    Utf8 ascii(char c) {
        room(1);
        bytes[length++] = (byte) c;
        return this;
    }

    /** Appends the text up to the first character that is not ASCII or that JSON escapes. @return how many characters */
    int plain(String text) {
        room(text.length());
        int i = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c < 0x20 || c == '"' || c == '\\') {
                break;
            }
            bytes[length + i] = (byte) c;
        }
        length += i;
        return i;
    }

    Utf8 text(String text) {
        return text(text, 0, text.length());
    }

    /**
     * Appends the characters from (inclusive) to (exclusive).
     *
     * @throws IllegalArgumentException if there is half of a character, which has no UTF-8 form
     */
    Utf8 text(String text, int from, int to) {
        room(to - from);
        int at = length;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length = at;
                return beyondAscii(text, i, to);
            }
            bytes[at++] = (byte) c;
        }
        length = at;
        return this;
    }

    private Utf8 beyondAscii(String text, int from, int to) {
        room((to - from) * BYTES_OF_CHARACTER_MAX);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | c >> 6);
                continued(c);
            } else if (!Character.isSurrogate(c)) {
                bytes[length++] = (byte) (0xE0 | c >> 12);
                continued(c >> 6);
                continued(c);
            } else {
                i++;
                four(whole(c, i < to ? text.charAt(i) : 0));
            }
        }
        return this;
    }

    private static int whole(char high, int low) {
        if (!Character.isHighSurrogate(high) || !Character.isLowSurrogate((char) low)) {
            throw WrongInput.of("texts.half-character");
        }
        return Character.toCodePoint(high, (char) low);
    }

    private void four(int c) {
        bytes[length++] = (byte) (0xF0 | c >> 18);
        continued(c >> 12);
        continued(c >> 6);
        continued(c);
    }

    private void continued(int sixBits) {
        bytes[length++] = (byte) (0x80 | sixBits & 0x3F);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }

    /** A copy of what was written. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
