package org.mingjing.assess;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;

/** The DMN engine of Camunda 7, on the same text. */
final class CamundaTable implements TableEngine {

    private final DmnEngine engine;
    private final DmnDecision decision;

    /** @param juel whether its older FEEL engine is used, which is not the default; it knows unary tests only */
    CamundaTable(TrialTable trial, boolean juel) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        this.engine = configuration.enableFeelLegacyBehavior(juel).buildEngine();
        this.decision = engine.parseDecision("trial",
                new ByteArrayInputStream(trial.dmn().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public DmnDecisionTableResult ask(Query query) {
        return engine.evaluateDecisionTable(decision, Map.of(
                "stage", query.stage(), "post", query.post(), "amount", query.amount(), "days", query.days()));
    }

    @Override
    public int row(@Nullable Object answer) {
        DmnDecisionTableResult result = (DmnDecisionTableResult) answer;
        return result == null || result.isEmpty()
                ? -1
                : new BigDecimal(result.getSingleResult().getEntry("points").toString()).intValueExact();
    }
}
