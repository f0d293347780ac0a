package org.mingjing.facts;

import java.time.Instant;
import java.util.HexFormat;

/** Writes the parts of canonical JSON (RFC 8785) one after the other; the writer keeps the keys in order. */
public final class CanonicalText {

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out;
    private boolean first = true;

    /** @param expected how many characters to make room for */
    public CanonicalText(int expected) {
        this.out = new StringBuilder(expected);
    }

    public CanonicalText open() {
        separate();
        out.append('{');
        first = true;
        return this;
    }

    public CanonicalText close() {
        out.append('}');
        first = false;
        return this;
    }

    public CanonicalText openList() {
        separate();
        out.append('[');
        first = true;
        return this;
    }

    public CanonicalText closeList() {
        out.append(']');
        first = false;
        return this;
    }

    /** The key of the value that comes next. */
    public CanonicalText name(String name) {
        separate();
        quote(name);
        out.append(':');
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
            throw new IllegalArgumentException("integer beyond 2^53, write it as a string: " + value);
        }
        separate();
        out.append(value);
        return this;
    }

    public CanonicalText bool(boolean value) {
        separate();
        out.append(value);
        return this;
    }

    /** An instant in UTC as {@link Instant#toString} writes it. */
    public CanonicalText instant(Instant value) {
        separate();
        out.append('"');
        IsoInstant.append(out, value);
        out.append('"');
        return this;
    }

    CanonicalText nothing() {
        separate();
        out.append("null");
        return this;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void quote(String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                out.append(text, written, i);
                escape(c);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(HEX.toHexDigits((byte) c));
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
