package org.mingjing.drivers;

/**
 * Texts of CSV files as a spreadsheet may open them: one that a spreadsheet would take for a formula gets an apostrophe
 * before it, and so does one that has an apostrophe there already, so that taking one off gives the text again. Numbers
 * are not texts and stay as they are.
 */
public final class SheetText {

    private SheetText() {}

    /** The text as a cell. */
    public static String cell(String text) {
        return needsMark(text) ? "'" + text : text;
    }

    /** The text of a cell that {@link #cell} gave. */
    public static String text(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    // The wide forms are what an input method for Chinese types; some spreadsheets take them for the narrow ones.
    private static boolean needsMark(String text) {
        return !text.isEmpty() && switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\'', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
            default -> false;
        };
    }
}
