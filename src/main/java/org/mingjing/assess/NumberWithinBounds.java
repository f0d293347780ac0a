package org.mingjing.assess;

import java.math.BigDecimal;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.runtime.FEELNumberFunction;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.NumberFunction;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/**
 * FEEL's {@code number}, for the texts of facts: as kie-dmn has it, but a text such as {@code 1e999999999} is no number,
 * because to round it would take more memory than there is.
 */
public final class NumberWithinBounds extends BaseFEELFunction implements FEELNumberFunction {

    private static final int DIGITS_MAX = 1_000;

    NumberWithinBounds() {
        super("number");
    }

    /** Called by kie-dmn: the number a text says. */
    public FEELFnResult<BigDecimal> invoke(@ParameterName("from") Object from) {
        return bounded(NumberFunction.INSTANCE.invoke(from));
    }

    /** Called by kie-dmn: the number a text says that is written with these separators. */
    public FEELFnResult<BigDecimal> invoke(@ParameterName("from") String from,
            @ParameterName("grouping separator") String grouping, @ParameterName("decimal separator") String decimal) {
        return bounded(NumberFunction.INSTANCE.invoke(from, grouping, decimal));
    }

    private static FEELFnResult<BigDecimal> bounded(FEELFnResult<BigDecimal> read) {
        BigDecimal number = read.getOrElse(null);
        return number == null || Math.abs((long) number.scale()) + number.precision() <= DIGITS_MAX
                ? read
                : FEELFnResult.ofError(new InvalidParametersEvent(Severity.ERROR, "from", "has more than " + DIGITS_MAX
                        + " digits"));
    }
}
