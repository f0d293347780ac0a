package org.mingjing.engine.reference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.drools.compiler.kie.builder.impl.KieContainerImpl;
import org.drools.compiler.kie.builder.impl.KieProject;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.modelcompiler.CanonicalKieModule;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.AssessmentLimits;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Fallbacks;
import org.mingjing.engine.FasterRules;
import org.mingjing.engine.NotFaster;
import org.mingjing.engine.RuleEngine;
import org.mingjing.engine.TooManySteps;
import org.mingjing.texts.Sentence;
import org.mingjing.words.Findings;
import org.mingjing.words.Report;

/** The compiled DRL of a package. Safe for use by several threads; disposed when the package is evicted. */
public final class RuleBase implements AutoCloseable {

    /** Name of the only rule base of a compiled package. */
    static final String NAME = "rules";

    private static final @Nullable FasterRules FASTER = ServiceLoader.load(FasterRules.class).findFirst().orElse(null);

    private final KieContainer container;
    private final ReleaseId release;
    private final RuleSessions sessions;
    private final FasterRules.@Nullable Matching matching;
    private final @Nullable Sentence whyNotDirect;

    RuleBase(KieContainer container, ReleaseId release) {
        this.container = container;
        this.release = release;
        FasterRules.Matching translated = null;
        Sentence reason = null;
        Collection<Model> models = models();
        try {
            translated = FASTER == null ? null : FASTER.of(models);
        } catch (NotFaster e) {
            reason = e.sentence();
        }
        this.matching = translated;
        this.whyNotDirect = reason;
        this.sessions = new RuleSessions(container, NetworkSteps.countedIn(models));
    }

    private Collection<Model> models() {
        KieProject project = ((KieContainerImpl) container).getKieProject();
        CanonicalKieModule module = (CanonicalKieModule) project.getKieModuleForKBase(NAME);
        return module.getModelForKBase((KieBaseModelImpl) project.getKieBaseModel(NAME));
    }

    /** Why the rules run in Drools' network alone; empty if they are matched directly. */
    public Optional<Sentence> whyNotDirect() {
        return Optional.ofNullable(whyNotDirect);
    }

    /** What each rule would try on a long case. @param stepsAlike how many steps of a kind it has */
    public List<StepEstimate.Estimated> estimatedSteps(int stepsAlike) {
        return StepEstimate.of(models(), stepsAlike);
    }

    /** Who runs the rules. @param fallbacks told when matching them directly fails and the network is asked instead */
    public RuleEngine engine(EngineChoice choice, Fallbacks fallbacks) {
        return choice.rules() == EngineChoice.Way.REFERENCE ? this::fireInSession : facts -> fire(facts, fallbacks);
    }

    private List<Report> fire(List<?> facts, Fallbacks fallbacks) {
        if (matching == null) {
            return sessions.fire(facts, AssessmentLimits.NETWORK_STEPS_MAX);
        }
        Findings findings = new Findings(AssessmentLimits.REPORTS_MAX);
        try {
            matching.fire(facts, findings, AssessmentLimits.OF_MATCHING);
            return findings.reports();
        } catch (TooManySteps e) {
            throw AssessmentFailed.because(e);
        } catch (Exception e) {
            // What is wrong is said by Drools, in the same words whichever way the rules are run.
            fallbacks.ofRules();
            return sessions.fire(facts, AssessmentLimits.NETWORK_STEPS_MAX);
        }
    }

    /** In Drools' own network: the reference. Steps are counted as if the rules were matched directly, so that bounds agree. */
    private List<Report> fireInSession(List<?> facts) {
        if (matching != null) {
            try {
                matching.count(facts, AssessmentLimits.OF_MATCHING);
            } catch (TooManySteps e) {
                throw AssessmentFailed.because(e);
            }
        }
        return sessions.fire(facts, matching == null ? AssessmentLimits.NETWORK_STEPS_MAX : AssessmentLimits.STEPS_MAX);
    }

    /** Assessments under way on other threads finish undisturbed: they keep their session until it is disposed of. */
    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
