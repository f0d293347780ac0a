package org.mingjing.console;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.mingjing.door.Quoted;
import org.mingjing.texts.WrongInput;

/** Reads whole numbers of addresses, digits and nothing else that Java would take for a number, and true or false. */
public final class RequestNumbers {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,30}");
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private RequestNumbers() {}

    /** @throws IllegalArgumentException with a sentence if it is neither true nor false */
    static boolean truth(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw WrongInput.of("console.no-truth", name, Quoted.shown(text));
        }
        return text.equals("true");
    }

    /** @throws IllegalArgumentException with a sentence if it is not a whole number from 0 on */
    public static long whole(String text) {
        if (!DIGITS.matcher(text).matches() || new BigInteger(text).compareTo(MAX) > 0) {
            throw WrongInput.of("console.no-whole-number", Quoted.shown(text), MAX);
        }
        return Long.parseLong(text);
    }
}
