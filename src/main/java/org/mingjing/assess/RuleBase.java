package org.mingjing.assess;

import java.util.List;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.mingjing.assess.terms.Findings;
import org.mingjing.assess.terms.Report;
import org.mingjing.facts.WrongAttributeType;

/** The compiled DRL of a package. Safe for use by several threads; disposed when the package is evicted. */
final class RuleBase implements AutoCloseable {

    private static final int SESSIONS_POOLED = 4;

    private final KieContainer container;
    private final ReleaseId release;
    private final KieSessionsPool sessions;

    RuleBase(KieContainer container, ReleaseId release) {
        this.container = container;
        this.release = release;
        this.sessions = container.getKieBase().newKieSessionsPool(SESSIONS_POOLED);
    }

    /**
     * Runs all rules once over the facts of one case.
     *
     * @return what they reported, in no particular order
     * @throws AssessmentFailed if a bound is reached
     */
    List<Report> fire(List<?> facts) {
        Findings findings = new Findings(Bounds.REPORTS_MAX);
        KieSession session = sessions.newKieSession();
        try {
            session.setGlobal("findings", findings);
            facts.forEach(session::insert);
            int fired = session.fireAllRules(Bounds.FIRINGS_MAX);
            if (fired >= Bounds.FIRINGS_MAX) {
                throw new AssessmentFailed("The rules fired more than " + Bounds.FIRINGS_MAX
                        + " times on one case; a rule loops or joins too many facts.");
            }
            return findings.reports();
        } catch (RuntimeException e) {
            throw reason(e);
        } finally {
            session.dispose();
        }
    }

    /** Drools wraps what a rule throws; the sentence of the cause is what the author needs. */
    private static RuntimeException reason(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof AssessmentFailed || cause instanceof WrongAttributeType) {
                return (RuntimeException) cause;
            }
            if (cause instanceof Findings.TooManyReports) {
                return new AssessmentFailed(cause.getMessage(), cause);
            }
        }
        return new AssessmentFailed("a rule failed: " + e.getMessage(), e);
    }

    /** Assessments under way on other threads finish undisturbed: they keep their session until it is disposed of. */
    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
