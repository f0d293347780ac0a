package org.mingjing.facts;

import java.util.HexFormat;

/**
 * What an id or a code may look like: bounded, and such that two that look alike are alike. A blank at its end or a mark
 * that nobody sees would make two cases of one in silence.
 */
final class CodeText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final char LAST_ASCII = 0x7E;

    private CodeText() {}

    /** Whether there is nothing to say of it; an empty text stands for none and is sound. */
    static boolean isSound(String value) {
        int length = value.length();
        if (length == 0) {
            return true;
        }
        if (length > Admission.CODE_CHARS_MAX || Blanks.isBlank(value.charAt(0))
                || Blanks.isBlank(value.charAt(length - 1))) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if ((c < ' ' || c > LAST_ASCII) && isUnseen(c)) {
                return false;
            }
        }
        return true;
    }

    /** The sentence about a text that is not sound. @param place names it, such as {@code Field 'caseId'} */
    static String fault(String place, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isUnseen(value.charAt(i))) {
                return place + " holds a character that cannot be seen (U+" + HEX.toHexDigits(value.charAt(i))
                        + "); take it out.";
            }
        }
        if (value.length() > Admission.CODE_CHARS_MAX) {
            return place + " must have at most " + Admission.CODE_CHARS_MAX + " characters, but has " + value.length()
                    + "; it begins with '" + value.substring(0, 40) + "'.";
        }
        return Blanks.isBlank(value)
                ? place + " is blank; leave it out or give it a value."
                : place + " begins or ends with a blank: '" + value + "'; take the blank off.";
    }

    // Control characters, line ends, marks of no width and of direction; joiners are letters' own in some scripts.
    private static boolean isUnseen(char c) {
        return switch (c) {
            case 0xAD, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066,
                    0x2067, 0x2068, 0x2069, 0xFEFF -> true;
            default -> c < ' ' || c >= 0x7F && c < 0xA0;
        };
    }
}
