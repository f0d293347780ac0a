package org.mingjing.assess;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.conf.EventProcessingOption;
import org.mingjing.facts.CanonicalJson;
import org.mingjing.rules.RulePackage;

/**
 * Compiles the DRL of a package in memory to Drools' executable model, without MVEL. Compilation is done by one thread
 * at a time, because Drools keeps state about builds for the whole program.
 */
final class RuleCompiler {

    private static final Object ONE_AT_A_TIME = new Object();

    private RuleCompiler() {}

    /** @throws AssessmentFailed if the rules are refused or do not compile */
    static RuleBase compile(RulePackage rules) {
        Screening.requireRules(rules);
        return compileScreened(rules);
    }

    /** As {@link #compile}, for text that has been screened. */
    static RuleBase compileScreened(RulePackage rules) {
        Map<String, String> texts = new TreeMap<>();
        rules.manifest().rules().forEach(file -> texts.put(file, rules.text(file)));
        try {
            return compile(rules.hash(), texts);
        } catch (AssessmentFailed e) {
            throw new AssessmentFailed("The rules of " + rules.id() + " do not compile: " + e.getMessage(), e);
        }
    }

    /** Whether a text that has been screened compiles by itself. */
    static boolean compiles(String drl) {
        try {
            compile(CanonicalJson.sha256(drl), Map.of("trial.drl", drl)).close();
            return true;
        } catch (AssessmentFailed e) {
            return false;
        }
    }

    private static RuleBase compile(String hash, Map<String, String> texts) {
        synchronized (ONE_AT_A_TIME) {
            KieServices services = KieServices.get();
            String unit = "p" + hash.substring(0, 16);
            ReleaseId release = services.newReleaseId("rules", unit, hash);
            KieFileSystem files = services.newKieFileSystem();
            files.generateAndWritePomXML(release).writeKModuleXML(module(services).toXML());
            texts.forEach((file, drl) -> {
                byte[] text = DrlPreamble.around(unit, drl).getBytes(StandardCharsets.UTF_8);
                files.write(services.getResources().newByteArrayResource(text, "UTF-8")
                        .setSourcePath("src/main/resources/rules/" + unit + "/" + file));
            });
            PolicyClassLoader loader = new PolicyClassLoader();
            KieBuilder builder = build(services, files, loader);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                services.getRepository().removeKieModule(release);
                throw new AssessmentFailed(builder.getResults().getMessages(Message.Level.ERROR).toString());
            }
            return new RuleBase(services.newKieContainer(release, loader), release);
        }
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
        } catch (RuntimeException e) {
            throw new AssessmentFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
