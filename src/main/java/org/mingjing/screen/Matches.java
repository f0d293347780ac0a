package org.mingjing.screen;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/** {@code matches}: whether a pattern is found in a text, within a bound on how often a character of it is looked at. */
public final class Matches extends BaseFEELFunction {

    /** The longest text that is compared with a pattern. */
    public static final int CHARACTERS_MAX = 1_000;
    private static final int LOOKS_MAX = 1_000_000;

    Matches() {
        super("matches");
    }

    /** Called by kie-dmn. @param input the text, null if it is absent */
    public FEELFnResult<Boolean> invoke(
            @ParameterName("input") @Nullable String input, @ParameterName("pattern") @Nullable String pattern) {
        if (input == null || pattern == null) {
            return refused(new InvalidParametersEvent(Severity.ERROR, "input", "cannot be null"));
        }
        if (input.length() > CHARACTERS_MAX) {
            return refused(new InvalidParametersEvent(Severity.ERROR, "input",
                    "has more than " + CHARACTERS_MAX + " characters, too many for a pattern"));
        }
        try {
            return FEELFnResult.ofResult(Pattern.compile(pattern).matcher(new Counted(input)).find());
        } catch (PatternSyntaxException e) {
            return refused(new InvalidParametersEvent(Severity.ERROR, "pattern", "cannot be read"));
        } catch (TooManyLooks e) {
            return refused(new InvalidParametersEvent(Severity.ERROR, "pattern",
                    "takes more than " + LOOKS_MAX + " steps on this text"));
        }
    }

    private static FEELFnResult<Boolean> refused(InvalidParametersEvent why) {
        return FEELFnResult.ofError(why);
    }

    @Override
    protected boolean isCustomFunction() {
        return false;
    }

    private static final class TooManyLooks extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at, so that a slow pattern ends by a count and not by a clock. */
    private static final class Counted implements CharSequence {

        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > LOOKS_MAX) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
