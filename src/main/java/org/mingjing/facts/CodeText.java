package org.mingjing.facts;

import java.util.HexFormat;
import org.mingjing.texts.Sentence;

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
    static Sentence fault(Sentence place, String value) {
        int unseen = firstUnseen(value);
        if (unseen >= 0) {
            return Sentence.of("facts.code-unseen", place, number(value.codePointAt(unseen)));
        }
        if (value.length() > Admission.CODE_CHARS_MAX) {
            return Sentence.of("facts.code-length", place, Admission.CODE_CHARS_MAX, value.length(), value.substring(0, 40));
        }
        return Blanks.isBlank(value) ? Sentence.of("facts.code-blank", place) : Sentence.of("facts.code-blank-at-end", place, value);
    }

    private static String number(int character) {
        return HEX.toHexDigits(character, Character.isBmpCodePoint(character) ? 4 : 5);
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
