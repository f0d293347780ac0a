package org.mingjing.facts;

import java.time.Instant;
import java.util.HexFormat;
import org.mingjing.texts.WrongInput;

/**
 * Writes the parts of canonical JSON (RFC 8785) one after the other; the writer keeps the keys in order. A text with half
 * of a character (an unpaired surrogate) is refused with an {@link IllegalArgumentException}.
 */
public final class CanonicalText {

    private static final HexFormat HEX = HexFormat.of();

    private final Utf8 out;
    private boolean first = true;

    /** @param expected how many bytes to make room for */
    public CanonicalText(int expected) {
        this.out = new Utf8(expected);
    }

    public CanonicalText open() {
        separate();
        out.ascii('{');
        first = true;
        return this;
    }

    public CanonicalText close() {
        out.ascii('}');
        first = false;
        return this;
    }

    public CanonicalText openList() {
        separate();
        out.ascii('[');
        first = true;
        return this;
    }

    public CanonicalText closeList() {
        out.ascii(']');
        first = false;
        return this;
    }

    /** The key of the value that comes next. */
    public CanonicalText name(String name) {
        separate();
        quote(name);
        out.ascii(':');
        first = true;
        return this;
    }

    public CanonicalText text(String value) {
        separate();
        quote(value);
        return this;
    }

    /** @throws IllegalArgumentException if some reader of JSON would round the number */
    public CanonicalText integer(long value) {
        if (value > Recordable.INTEGER_MAX || value < -Recordable.INTEGER_MAX) {
            throw WrongInput.of("facts.integer-inexact", value);
        }
        separate();
        out.text(Long.toString(value));
        return this;
    }

    public CanonicalText bool(boolean value) {
        separate();
        out.text(Boolean.toString(value));
        return this;
    }

    /** An instant in UTC as {@link Instant#toString} writes it. */
    public CanonicalText instant(Instant value) {
        separate();
        out.ascii('"');
        IsoInstant.append(out, value);
        out.ascii('"');
        return this;
    }

    CanonicalText nothing() {
        separate();
        out.text("null");
        return this;
    }

    private void separate() {
        if (!first) {
            out.ascii(',');
        }
        first = false;
    }

    private void quote(String text) {
        out.ascii('"');
        int written = out.plain(text);
        for (int i = written; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                out.text(text, written, i);
                escape(c);
                written = i + 1;
            }
        }
        out.text(text, written, text.length()).ascii('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.text("\\\"");
            case '\\' -> out.text("\\\\");
            case '\b' -> out.text("\\b");
            case '\f' -> out.text("\\f");
            case '\n' -> out.text("\\n");
            case '\r' -> out.text("\\r");
            case '\t' -> out.text("\\t");
            default -> out.text("\\u00").text(HEX.toHexDigits((byte) c));
        }
    }

    /** The UTF-8 bytes of what was written. */
    public byte[] bytes() {
        return out.bytes();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
