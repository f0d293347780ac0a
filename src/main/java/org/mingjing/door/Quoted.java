package org.mingjing.door;

/** Words of a request in a sentence about it: short, and without anything but visible characters. */
public final class Quoted {

    private static final int CHARS_MAX = 80;

    private Quoted() {}

    /** The text as it can be shown, without quotation marks, which a language has of its own. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(CHARS_MAX).forEach(each -> {
            if (Character.isISOControl(each) || Character.getType(each) == Character.FORMAT
                    || Character.getType(each) == Character.SURROGATE) {
                shown.append('\uFFFD');
            } else {
                shown.appendCodePoint(each);
            }
        });
        return shown.append(text.codePointCount(0, text.length()) > CHARS_MAX ? "…" : "").toString();
    }
}
