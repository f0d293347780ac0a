package org.mingjing.engine.reference;

import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.mingjing.engine.CompiledRulesCache;

/** Under which names the rules of one content hash are known to Drools, and kept. */
record RuleModuleName(String hash) {

    private static final int NAME_DIGITS = 16;

    /** The Java package of the generated classes, below {@code rules}. */
    String name() {
        return "p" + hash.substring(0, NAME_DIGITS);
    }

    ReleaseId release() {
        return KieServices.get().newReleaseId("rules", name(), hash);
    }

    /** Name for {@link CompiledRulesCache}: another release of the program compiles anew. */
    String keptAs() {
        return hash + "-" + CompilerFingerprint.name();
    }
}
