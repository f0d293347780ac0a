package org.mingjing.assess;

import java.nio.charset.StandardCharsets;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.conf.EventProcessingOption;
import org.kie.api.runtime.KieContainer;
import org.mingjing.rules.RulePackage;

/**
 * Compiles the DRL of a package in memory to Drools' executable model, without MVEL. Compilation is done by one thread
 * at a time, because Drools keeps state about builds for the whole program.
 */
final class RuleCompiler {

    private static final Object ONE_AT_A_TIME = new Object();

    private RuleCompiler() {}

    /** @throws AssessmentFailed with the compiler's messages if the rules do not compile */
    static RuleBase compile(RulePackage rules) {
        synchronized (ONE_AT_A_TIME) {
            KieServices services = KieServices.get();
            String unit = "p" + rules.hash().substring(0, 16);
            ReleaseId release = services.newReleaseId("rules", unit, rules.hash());
            KieFileSystem files = services.newKieFileSystem();
            files.generateAndWritePomXML(release).writeKModuleXML(module(services).toXML());
            for (String file : rules.manifest().rules()) {
                byte[] text = DrlPreamble.around(unit, rules.text(file)).getBytes(StandardCharsets.UTF_8);
                files.write(services.getResources().newByteArrayResource(text, "UTF-8")
                        .setSourcePath("src/main/resources/rules/" + unit + "/" + file));
            }
            PolicyClassLoader loader = new PolicyClassLoader();
            KieBuilder builder = build(services, files, loader, rules);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                services.getRepository().removeKieModule(release);
                throw new AssessmentFailed("The rules of " + rules.id() + " do not compile: "
                        + builder.getResults().getMessages(Message.Level.ERROR));
            }
            KieContainer container = services.newKieContainer(release, loader);
            return new RuleBase(container, release);
        }
    }

    private static KieModuleModel module(KieServices services) {
        KieModuleModel module = services.newKieModuleModel();
        module.newKieBaseModel("rules").setDefault(true)
                .setEventProcessingMode(EventProcessingOption.CLOUD)
                .newKieSessionModel("session").setDefault(true);
        return module;
    }

    private static KieBuilder build(
            KieServices services, KieFileSystem files, ClassLoader loader, RulePackage rules) {
        try {
            return services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        } catch (RuntimeException e) {
            throw new AssessmentFailed("The rules of " + rules.id() + " do not compile: " + e.getMessage(), e);
        }
    }
}
