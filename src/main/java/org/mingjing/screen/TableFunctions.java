package org.mingjing.screen;

import java.util.List;
import java.util.Set;
import org.kie.dmn.api.marshalling.DMNExtensionRegister;
import org.kie.dmn.core.compiler.DMNProfile;
import org.kie.dmn.core.compiler.DRGElementCompiler;
import org.kie.dmn.feel.runtime.FEELFunction;

/**
 * Functions that stand before those of kie-dmn. Its own {@code matches} puts the value into the text of a query and knows no
 * bound; its own {@code upper case} and {@code lower case} go by the locale of the machine; its own {@code number} has no bound,
 * and its own {@code contains} takes the product of two lengths.
 */
public final class TableFunctions implements DMNProfile {

    /** The functions that a table may call. They always end, and give the same for the same parameters. */
    public static final Set<String> ALLOWED = Set.of("abs", "ceiling", "contains", "date", "date and time", "duration",
            "ends with", "floor", "list contains", "lower case", "matches", "max", "min", "not", "number", "starts with",
            "string length", "time", "upper case");

    @Override
    public List<FEELFunction> getFEELFunctions() {
        return List.of(new Matches(), new Contains(), new ReadNumber(), LetterCase.upper(), LetterCase.lower());
    }

    @Override
    public List<DMNExtensionRegister> getExtensionRegisters() {
        return List.of();
    }

    @Override
    public List<DRGElementCompiler> getDRGElementCompilers() {
        return List.of();
    }
}
