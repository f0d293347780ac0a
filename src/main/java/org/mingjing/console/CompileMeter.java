package org.mingjing.console;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Assessors;
import org.mingjing.rules.RulePackage;

/** Measures how long packages take to compile, also those compiled before the registry of meters was there. */
final class CompileMeter implements Assessors.CompilationObserver, MeterBinder {

    private record Compiled(String packageId, Duration took) {}

    private final List<Compiled> before = new ArrayList<>();
    private @Nullable MeterRegistry meters;

    @Override
    public Runnable compiling(RulePackage rules) {
        long start = System.nanoTime();
        return () -> record(new Compiled(rules.id().id(), Duration.ofNanos(System.nanoTime() - start)));
    }

    private synchronized void record(Compiled compiled) {
        if (meters == null) {
            before.add(compiled);
        } else {
            meters.timer("mingjing.compile", "package", compiled.packageId()).record(compiled.took());
        }
    }

    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        meters = registry;
        before.forEach(this::record);
        before.clear();
    }
}
