package org.mingjing.texts;

import java.util.Locale;
import java.util.Optional;

/**
 * Which characters a text of a file may hold: those a reader can see, spaces, tabs and line ends. Others make a text look
 * like another one than it is, or end a line where no editor shows an end.
 */
public final class Characters {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {}

    /** A character that has no place: the line it is on, counted from 1, and a sentence. */
    public record Unfit(int line, Sentence sentence) {}

    /** The first character that no text may hold; a byte order mark at the very beginning is none. */
    public static Optional<Unfit> firstUnfit(String text) {
        int line = 1;
        int at = text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? 0 : 1;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!fits(character)) {
                return Optional.of(new Unfit(line, Sentence.of("texts.character-unfit", shown(character))));
            }
            line += character == '\n' ? 1 : 0;
            at += Character.charCount(character);
        }
        return Optional.empty();
    }

    /** The text without the byte order mark that some editors put at its very beginning, and that XML takes for a sign. */
    public static String withoutByteOrderMark(String text) {
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    private static boolean fits(int character) {
        if (character >= ' ' && character < 0x7F || character == '\n' || character == '\t' || character == '\r') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE -> false;
            default -> (character & 0xFFFE) != 0xFFFE;
        };
    }

    /** The text on one line, with a sign in place of each character that nobody can see: fit for a sentence. */
    public static String visible(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(character -> visible.appendCodePoint(
                character == '\n' || character == '\r' || character == '\t' ? ' ' : fits(character) ? character : 0xFFFD));
        return visible.toString();
    }

    /** The character as a sentence can show it, such as {@code '*' (U+002A)}, or its number alone if it cannot be seen. */
    public static String shown(int character) {
        String hex = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        String number = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
        return fits(character) && !Character.isWhitespace(character) && !Character.isSpaceChar(character)
                ? "'" + Character.toString(character) + "' (" + number + ")"
                : number;
    }
}
