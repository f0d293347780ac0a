package org.mingjing.screen;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/** {@code contains}: whether a text stands in another, looking at no character of the longer one twice. */
public final class Contains extends BaseFEELFunction {

    /** Below this many pairs of characters the plain way is the faster one, whatever the texts are. */
    private static final long PAIRS_PLAIN_MAX = 1_000_000;

    Contains() {
        super("contains");
    }

    /** Called by kie-dmn. @param string the text, null if it is absent; {@code match}, what is looked for in it */
    public FEELFnResult<Boolean> invoke(
            @ParameterName("string") @Nullable String string, @ParameterName("match") @Nullable String match) {
        if (string == null || match == null) {
            return FEELFnResult.ofError(new InvalidParametersEvent(
                    Severity.ERROR, string == null ? "string" : "match", "cannot be null"));
        }
        boolean fewPairs = (long) string.length() * match.length() <= PAIRS_PLAIN_MAX;
        return FEELFnResult.ofResult(fewPairs ? string.contains(match) : stands(match, string));
    }

    /** Knuth, Morris and Pratt: how much of the text looked for stands here, and how much does after a character more. */
    static boolean stands(String match, String text) {
        int[] shorter = shorterEnds(match);
        int standing = 0;
        for (int at = 0; at < text.length() && standing < match.length(); at++) {
            standing = longer(standing, text.charAt(at), match, shorter);
        }
        return standing == match.length();
    }

    /** For each beginning of the text, by its length: the longest shorter beginning that it ends with. */
    private static int[] shorterEnds(String match) {
        int[] shorter = new int[match.length() + 1];
        for (int length = 2; length <= match.length(); length++) {
            shorter[length] = longer(shorter[length - 1], match.charAt(length - 1), match, shorter);
        }
        return shorter;
    }

    private static int longer(int standing, char next, String match, int[] shorter) {
        int kept = standing;
        while (kept > 0 && match.charAt(kept) != next) {
            kept = shorter[kept];
        }
        return match.charAt(kept) == next ? kept + 1 : 0;
    }

    @Override
    protected boolean isCustomFunction() {
        return false;
    }
}
