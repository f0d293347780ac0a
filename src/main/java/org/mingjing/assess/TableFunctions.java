package org.mingjing.assess;

import java.util.List;
import org.kie.dmn.api.marshalling.DMNExtensionRegister;
import org.kie.dmn.core.compiler.DMNProfile;
import org.kie.dmn.core.compiler.DRGElementCompiler;
import org.kie.dmn.feel.runtime.FEELFunction;

/** The functions of tables that take the place of kie-dmn's own. */
final class TableFunctions implements DMNProfile {

    @Override
    public List<FEELFunction> getFEELFunctions() {
        return List.of(new NumberWithinBounds());
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
