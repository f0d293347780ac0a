package org.mingjing.screen;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.NumberFunction;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/**
 * {@code number}, for numbers as long as those that facts carry. kie-dmn's own reads {@code 1e99999999} too, which is short
 * as a text; whoever then rounds it, or takes it for a minute, writes out a hundred million digits.
 */
public final class ReadNumber extends BaseFEELFunction {

    /** The most digits of a number when it is written out without an exponent; those of a fact have no more. */
    public static final int DIGITS_MAX = 1_000;

    /** Digits, their separators, a sign and an exponent. */
    private static final int CHARACTERS_MAX = 2 * DIGITS_MAX;

    ReadNumber() {
        super("number");
    }

    /** Called by kie-dmn. @param from a text or a number, null if it is absent */
    public FEELFnResult<BigDecimal> invoke(@ParameterName("from") @Nullable Object from) {
        return isLong(from) ? refused() : bounded(NumberFunction.INSTANCE.invoke(from));
    }

    /** Called by kie-dmn. @param group what separates thousands, null for nothing; {@code decimal}, what separates the fraction */
    public FEELFnResult<BigDecimal> invoke(@ParameterName("from") @Nullable String from,
            @ParameterName("grouping separator") @Nullable String group,
            @ParameterName("decimal separator") @Nullable String decimal) {
        return isLong(from) ? refused() : bounded(NumberFunction.INSTANCE.invoke(from, group, decimal));
    }

    private static boolean isLong(@Nullable Object from) {
        return from instanceof String text && text.length() > CHARACTERS_MAX;
    }

    private static FEELFnResult<BigDecimal> bounded(FEELFnResult<BigDecimal> read) {
        return read.cata(FEELFnResult::ofError, value -> isWithin(value) ? read : refused());
    }

    private static boolean isWithin(@Nullable BigDecimal value) {
        return value == null
                || Math.max((long) value.precision() - value.scale(), 0) + Math.max(value.scale(), 0) <= DIGITS_MAX;
    }

    private static FEELFnResult<BigDecimal> refused() {
        return FEELFnResult.ofError(new InvalidParametersEvent(Severity.ERROR, "from",
                "has more than " + DIGITS_MAX + " digits when it is written out"));
    }

    @Override
    protected boolean isCustomFunction() {
        return false;
    }
}
