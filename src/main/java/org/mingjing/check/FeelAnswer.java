package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.mingjing.screen.TableFunctions;

/** Asks kie-dmn whether a condition holds for one value, without other inputs. */
final class FeelAnswer {

    private static final FEELImpl FEEL =
            (FEELImpl) FEELBuilder.builder().withProfiles(List.of(new TableFunctions())).build();

    private FeelAnswer() {}

    /** Whether the condition holds; null if kie-dmn refuses the value, or the condition needs more than it. */
    static @Nullable Boolean holds(String condition, @Nullable Object value) {
        List<FEELEvent> events = new ArrayList<>();
        try {
            List<UnaryTest> tests = FEEL.evaluateUnaryTests(condition, Map.of());
            EvaluationContextImpl context = FEEL.newEvaluationContext(List.of(events::add), Map.of(), false);
            context.setValue("?", value);
            boolean holds = tests.stream().anyMatch(test -> Boolean.TRUE.equals(test.apply(context, value)));
            boolean refused = events.stream().anyMatch(event -> event.getSeverity() == FEELEvent.Severity.ERROR);
            return refused ? null : holds;
        } catch (RuntimeException e) {
            return null;
        }
    }
}
