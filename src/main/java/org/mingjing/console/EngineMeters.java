package org.mingjing.console;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.mingjing.drivers.Installation;
import org.mingjing.engine.Fallbacks;
import org.springframework.stereotype.Component;

/** Tells how often kie-dmn or Drools' network answered in place of what is quicker: the answers are right, and slow. */
@Component
final class EngineMeters {

    EngineMeters(Installation installation, MeterRegistry meters) {
        register(meters, installation.assessors().fallbacks(), "tables", Fallbacks::tables);
        register(meters, installation.assessors().fallbacks(), "rules", Fallbacks::rules);
    }

    private static void register(MeterRegistry meters, Fallbacks fallbacks, String engine, ToDoubleFunction<Fallbacks> count) {
        FunctionCounter.builder("mingjing.engine.fallbacks", fallbacks, count).tag("engine", engine)
                .description("Answers left to the reference").register(meters);
    }
}
