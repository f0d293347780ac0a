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
        return firstUnseen(value) < 0;
    }

    private static int firstUnseen(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' || c > LAST_ASCII) && isUnseen(value.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The sentence about a text that is not sound. @param place names it, such as {@code Field 'caseId'} */
    static String fault(String place, String value) {
        int unseen = firstUnseen(value);
        if (unseen >= 0) {
            return place + " holds a character that cannot be seen (U+" + HEX.toHexDigits(value.codePointAt(unseen), Character.isSurrogate(value.charAt(unseen)) ? 5 : 4)
                    + "); take it out.";
        }
        if (value.length() > Admission.CODE_CHARS_MAX) {
            return place + " must have at most " + Admission.CODE_CHARS_MAX + " characters, but has " + value.length()
                    + "; it begins with '" + value.substring(0, 40) + "'.";
        }
        return Blanks.isBlank(value)
                ? place + " is blank; give it a value, or leave it out where none is needed."
                : place + " begins or ends with a blank: '" + value + "'; take the blank off.";
    }

    // Control characters, line ends, marks of no width and of direction, letters that fill a place and show nothing. Joiners are
    // letters' own in some scripts, and what old systems keep in private use is somebody's name.
    private static boolean isUnseen(int character) {
        return switch (character) {
            case 0x200C, 0x200D -> false;
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> switch (Character.getType(character)) {
                case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                default -> false;
            };
        };
    }
}
