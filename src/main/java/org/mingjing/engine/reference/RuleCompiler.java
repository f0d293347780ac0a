package org.mingjing.engine.reference;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.conf.EventProcessingOption;
import org.mingjing.assess.Level;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledRulesCache;
import org.mingjing.engine.Screening;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Sha256;

/**
 * Compiles the DRL of a package in memory to Drools' executable model, without MVEL. Compilation is done by one thread
 * at a time, because Drools keeps state about builds for the whole program.
 */
public final class RuleCompiler {

    private static final Object ONE_AT_A_TIME = new Object();

    private RuleCompiler() {}

    /** As {@link #compile(RulePackage, CompiledRulesCache)}, whatever is kept. */
    static RuleBase compile(RulePackage rules) {
        return compile(rules, CompiledRulesCache.NONE);
    }

    /**
     * Compiles the rules, or loads what they were compiled to before.
     *
     * @throws AssessmentFailed if the rules are refused or do not compile
     */
    public static RuleBase compile(RulePackage rules, CompiledRulesCache kept) {
        return Compiling.of(Sentence.of("engine.rules-of", rules.id()), () -> {
            Screening.requireRules(rules);
            return compileScreened(rules, kept);
        });
    }

    /** As {@link #compile(RulePackage)}, for text that has been screened. */
    static RuleBase compileScreened(RulePackage rules) {
        return compileScreened(rules, CompiledRulesCache.NONE);
    }

    private static RuleBase compileScreened(RulePackage rules, CompiledRulesCache kept) {
        Map<String, String> texts = new TreeMap<>();
        rules.manifest().rules().forEach(file -> texts.put(file, rules.text(file)));
        RuleModuleName unit = new RuleModuleName(rules.hash());
        synchronized (ONE_AT_A_TIME) {
            RuleBase loaded = KeptRuleBase.load(unit, kept);
            try {
                return loaded != null ? loaded : compile(unit, texts, kept);
            } catch (AssessmentFailed e) {
                throw new AssessmentFailed(Sentence.of("engine.rules-do-not-compile", rules.id()), e);
            }
        }
    }

    /** Whether a text that has been screened compiles by itself. */
    public static boolean compiles(String drl) {
        synchronized (ONE_AT_A_TIME) {
            try {
                RuleModuleName unit = new RuleModuleName(Sha256.hex(drl));
                Compiling.of(Sentence.of("engine.a-rule"), () -> compile(unit, Map.of("trial.drl", drl), CompiledRulesCache.NONE)).close();
                return true;
            } catch (AssessmentFailed e) {
                return false;
            }
        }
    }

    private static RuleBase compile(RuleModuleName unit, Map<String, String> texts, CompiledRulesCache kept) {
        KieServices services = KieServices.get();
        PolicyClassLoader loader = new PolicyClassLoader();
        KieBuilder builder = build(services, sources(services, unit, texts), loader);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            services.getRepository().removeKieModule(unit.release());
            throw new AssessmentFailed(builder.getResults().getMessages(Message.Level.ERROR).toString());
        }
        if (kept != CompiledRulesCache.NONE) {
            kept.keep(unit.keptAs(), ((InternalKieModule) builder.getKieModule()).getBytes());
        }
        return new RuleBase(services.newKieContainer(unit.release(), loader), unit.release());
    }

    private static KieFileSystem sources(KieServices services, RuleModuleName unit, Map<String, String> texts) {
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(unit.release()).writeKModuleXML(module(services).toXML());
        texts.forEach((file, drl) -> {
            byte[] text = DrlPreamble.around(unit.name(), drl).getBytes(StandardCharsets.UTF_8);
            files.write(services.getResources().newByteArrayResource(text, "UTF-8")
                    .setSourcePath("src/main/resources/rules/" + unit.name() + "/" + file));
        });
        return files;
    }

    private static KieModuleModel module(KieServices services) {
        KieModuleModel module = services.newKieModuleModel();
        module.newKieBaseModel(RuleBase.NAME).setDefault(true)
                .setEventProcessingMode(EventProcessingOption.CLOUD)
                .newKieSessionModel("session").setDefault(true);
        return module;
    }

    private static KieBuilder build(KieServices services, KieFileSystem files, ClassLoader loader) {
        try {
            return services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssessmentFailed(Sentence.asItIs(String.valueOf(e.getMessage())), e);
        }
    }
}
