package org.mingjing.assess;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.drools.compiler.kie.builder.impl.KieContainerImpl;
import org.drools.compiler.kie.builder.impl.KieProject;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.modelcompiler.CanonicalKieModule;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.mingjing.assess.matching.DirectMatching;
import org.mingjing.assess.matching.NetworkSteps;
import org.mingjing.assess.matching.NotMatchable;
import org.mingjing.assess.matching.StepEstimate;
import org.mingjing.assess.matching.TooManySteps;
import org.mingjing.words.Findings;
import org.mingjing.words.Report;

/** The compiled DRL of a package. Safe for use by several threads; disposed when the package is evicted. */
final class RuleBase implements AutoCloseable {

    /** Name of the only rule base of a compiled package. */
    static final String NAME = "rules";

    private final KieContainer container;
    private final ReleaseId release;
    private final RuleSessions sessions;
    private final @Nullable DirectMatching matching;
    private final String whyNotDirect;

    RuleBase(KieContainer container, ReleaseId release) {
        this.container = container;
        this.release = release;
        DirectMatching translated = null;
        String reason = "";
        Collection<Model> models = models();
        try {
            translated = DirectMatching.of(models);
        } catch (NotMatchable e) {
            reason = e.getMessage();
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
    Optional<String> whyNotDirect() {
        return whyNotDirect.isEmpty() ? Optional.empty() : Optional.of(whyNotDirect);
    }

    /** What each rule would try on a long case. @param stepsAlike how many steps of a kind it has */
    List<StepEstimate.Estimated> estimatedSteps(int stepsAlike) {
        return StepEstimate.of(models(), stepsAlike);
    }

    /**
     * Runs all rules once over the facts of one case.
     *
     * @return what they reported, in no particular order
     * @throws AssessmentFailed if a bound is reached or a rule fails
     */
    List<Report> fire(List<?> facts) {
        if (matching == null) {
            return sessions.fire(facts, Bounds.NETWORK_STEPS_MAX);
        }
        Findings findings = new Findings(Bounds.REPORTS_MAX);
        try {
            matching.fire(facts, findings, Bounds.OF_MATCHING);
            return findings.reports();
        } catch (TooManySteps e) {
            throw new AssessmentFailed(String.valueOf(e.getMessage()), e);
        } catch (Exception e) {
            // What is wrong is said by Drools, in the same words whichever way the rules are run.
            return sessions.fire(facts, Bounds.NETWORK_STEPS_MAX);
        }
    }

    /** As {@link #fire}, in Drools' own network: the reference. Steps are counted as if the rules were matched directly. */
    List<Report> fireInSession(List<?> facts) {
        if (matching != null) {
            try {
                matching.count(facts, Bounds.OF_MATCHING);
            } catch (TooManySteps e) {
                throw new AssessmentFailed(String.valueOf(e.getMessage()), e);
            }
        }
        return sessions.fire(facts, matching == null ? Bounds.NETWORK_STEPS_MAX : Bounds.STEPS_MAX);
    }

    /** Assessments under way on other threads finish undisturbed: they keep their session until it is disposed of. */
    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
