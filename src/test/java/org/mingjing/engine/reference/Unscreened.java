package org.mingjing.engine.reference;

import java.util.List;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Fallbacks;
import org.mingjing.rules.RulePackage;

/** Compiles tables that no screen has seen, to try what is behind it. */
public final class Unscreened {

    private Unscreened() {}

    public static List<CompiledTable> tables(RulePackage rules, EngineChoice choice) {
        return TableCompiler.compileScreened(rules, choice, new Fallbacks());
    }
}
