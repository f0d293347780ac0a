package org.mingjing.screen;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent.Severity;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.feel.runtime.functions.BaseFEELFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.ParameterName;

/** {@code upper case} and {@code lower case}, in no language. */
public final class LetterCase extends BaseFEELFunction {

    private final UnaryOperator<String> change;

    private LetterCase(String name, UnaryOperator<String> change) {
        super(name);
        this.change = change;
    }

    static LetterCase upper() {
        return new LetterCase("upper case", text -> text.toUpperCase(Locale.ROOT));
    }

    static LetterCase lower() {
        return new LetterCase("lower case", text -> text.toLowerCase(Locale.ROOT));
    }

    /** Called by kie-dmn. @param string the text, null if it is absent */
    public FEELFnResult<String> invoke(@ParameterName("string") @Nullable String string) {
        return string == null
                ? FEELFnResult.ofError(new InvalidParametersEvent(Severity.ERROR, "string", "cannot be null"))
                : FEELFnResult.ofResult(change.apply(string));
    }

    @Override
    protected boolean isCustomFunction() {
        return false;
    }
}
