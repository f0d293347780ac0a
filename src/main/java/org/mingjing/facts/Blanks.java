package org.mingjing.facts;

/** White space of any script, among it the ideographic and the no-break space, which the platform counts apart. */
public final class Blanks {

    private static final char LAST_ASCII = 0x7E;

    private Blanks() {}

    static boolean isBlank(char c) {
        return c <= ' ' && (c == ' ' || c >= '\t' && c <= '\r')
                || c > LAST_ASCII && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF);
    }

    /** Whether there is nothing but blanks, or nothing at all. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text without blanks before and after it. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }
}
