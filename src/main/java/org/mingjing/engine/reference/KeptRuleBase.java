package org.mingjing.engine.reference;

import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.KieModule;
import org.mingjing.engine.CompiledRulesCache;

/** Loads rules that were compiled by an earlier run of the program, behind the same guard as those compiled now. */
final class KeptRuleBase {

    private KeptRuleBase() {}

    /** The rules of the unit as they were kept; null if they were not, or cannot be used and are to be compiled. */
    static @Nullable RuleBase load(RuleModuleName unit, CompiledRulesCache kept) {
        byte[] compiled = kept == CompiledRulesCache.NONE ? null : kept.find(unit.keptAs());
        return compiled == null ? null : load(unit, compiled);
    }

    private static @Nullable RuleBase load(RuleModuleName unit, byte[] compiled) {
        KieServices services = KieServices.get();
        try {
            KieModule module = services.getRepository().addKieModule(services.getResources().newByteArrayResource(compiled));
            if (module.getReleaseId().equals(unit.release())) {
                return new RuleBase(services.newKieContainer(unit.release(), new PolicyClassLoader()), unit.release());
            }
            services.getRepository().removeKieModule(module.getReleaseId());
            return null;
        } catch (RuntimeException | LinkageError unusable) {
            // Compiled for a newer Java, for instance. What is compiled now takes its place.
            services.getRepository().removeKieModule(unit.release());
            return null;
        }
    }
}
