package org.mingjing.console;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.mingjing.assess.Assessors;
import org.mingjing.rules.RulePackage;

/** Measures how long packages take to compile. */
final class CompileMeter implements Assessors.CompilationObserver {

    private final MeterRegistry meters;

    CompileMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Runnable compiling(RulePackage rules) {
        Timer.Sample sample = Timer.start(meters);
        return () -> sample.stop(meters.timer("mingjing.compile", "package", rules.id().id()));
    }
}
