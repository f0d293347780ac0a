package org.mingjing.engine.reference;

import java.util.List;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.AssessmentLimits;
import org.mingjing.words.Findings;
import org.mingjing.words.Report;

/** Runs rules in Drools' own network, which is built when it is first needed. Safe for use by several threads. */
final class RuleSessions {

    private static final int SESSIONS_POOLED = 4;

    private final KieContainer container;
    private final NetworkSteps steps;
    private volatile KieSessionsPool sessions;

    RuleSessions(KieContainer container, NetworkSteps steps) {
        this.container = container;
        this.steps = steps;
    }

    /**
     * @param stepsMax bound on the combinations that each rule may try
     * @throws AssessmentFailed if a bound is reached or a rule fails
     */
    List<Report> fire(List<?> facts, long stepsMax) {
        Findings findings = new Findings(AssessmentLimits.REPORTS_MAX);
        KieSession session = sessions().newKieSession();
        try {
            session.setGlobal("findings", findings);
            facts.forEach(session::insert);
            int fired = steps.during(stepsMax, () -> session.fireAllRules(AssessmentLimits.FIRINGS_MAX));
            if (fired >= AssessmentLimits.FIRINGS_MAX) {
                throw AssessmentFailed.of("engine.firings-max", AssessmentLimits.FIRINGS_MAX);
            }
            return findings.reports();
        } catch (RuntimeException e) {
            throw RuleFailure.of(e);
        } finally {
            session.dispose();
        }
    }

    private KieSessionsPool sessions() {
        KieSessionsPool made = sessions;
        if (made == null) {
            synchronized (this) {
                if (sessions == null) {
                    sessions = container.getKieBase().newKieSessionsPool(SESSIONS_POOLED);
                }
                made = sessions;
            }
        }
        return made;
    }
}
