package org.mingjing.assess;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** kie-dmn, interpreted, with nothing around it. */
final class KieTable implements TableEngine {

    private final DMNRuntime runtime;
    private final DMNModel model;

    /** @param checked whether types are checked at run time, as the product has it; kie-dmn by itself does not */
    KieTable(TrialTable trial, boolean checked) {
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .setOption(new RuntimeTypeCheckOption(checked))
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(trial.dmn()), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModels().get(0);
    }

    @Override
    public @Nullable Object ask(Query query) {
        DMNContext context = runtime.newContext();
        context.set("stage", query.stage());
        context.set("post", query.post());
        context.set("amount", query.amount());
        context.set("days", query.days());
        return runtime.evaluateAll(model, context).getDecisionResultByName("trial").getResult();
    }

    @Override
    public int row(@Nullable Object answer) {
        return answer instanceof Map<?, ?> row ? ((BigDecimal) row.get("points")).intValueExact() : -1;
    }
}
