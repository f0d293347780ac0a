package org.mingjing.engine.reference;

import java.util.HashMap;
import java.util.Map;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.kogito.ExecutionIdSupplier;
import org.kie.kogito.decision.DecisionModel;
import org.kie.kogito.decision.DecisionModels;
import org.kie.kogito.dmn.DmnDecisionModel;

/**
 * Kogito's decision API over one version of a rule package. Kogito's own base class holds one version for the whole
 * program; here each compiled package has its own models, so that several versions live at once.
 */
final class VersionedDecisionModels implements DecisionModels {

    private record Key(String namespace, String name) {}

    private final Map<Key, DecisionModel> models = new HashMap<>();

    /** @param executionId gives each evaluation the id of the assessment it belongs to */
    VersionedDecisionModels(DMNRuntime runtime, ExecutionIdSupplier executionId) {
        for (DMNModel model : runtime.getModels()) {
            models.put(new Key(model.getNamespace(), model.getName()),
                    new DmnDecisionModel(runtime, model.getNamespace(), model.getName(), executionId));
        }
    }

    @Override
    public DecisionModel getDecisionModel(String namespace, String name) {
        DecisionModel model = models.get(new Key(namespace, name));
        if (model == null) {
            throw new IllegalStateException("no decision model " + namespace + " " + name);
        }
        return model;
    }
}
