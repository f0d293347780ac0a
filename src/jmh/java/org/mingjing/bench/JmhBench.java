package org.mingjing.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * A bench that JMH runs: each method in a fresh virtual machine, with what it allocates.
 *
 * @param name name of the bench
 * @param type the class with the methods
 * @param tiny parameters of a tiny run; a full run takes those that the class names
 */
record JmhBench(String name, Class<?> type, Map<String, List<String>> tiny) implements Bench {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Override
    public List<Measured> run(Size size) throws Exception {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + type.getName().replace(".", "\\.") + "\\.")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(size.choose(VerboseMode.SILENT, VerboseMode.NORMAL))
                .forks(size.choose(0, 1))
                .warmupIterations(size.choose(1, 4))
                .warmupTime(TimeValue.milliseconds(size.choose(50, 1000)))
                .measurementIterations(size.choose(1, 5))
                .measurementTime(TimeValue.milliseconds(size.choose(50, 1000)));
        if (size == Size.TINY) {
            tiny.forEach((parameter, values) -> options.param(parameter, values.toArray(String[]::new)));
        }
        List<Measured> measured = new ArrayList<>();
        new Runner(options.build()).run().forEach(result -> measured.addAll(measured(result)));
        return measured;
    }

    private static List<Measured> measured(RunResult result) {
        String what = result.getPrimaryResult().getLabel();
        Map<String, String> by = new TreeMap<>();
        result.getParams().getParamsKeys().forEach(key -> by.put(key, result.getParams().getParam(key)));
        List<Measured> measured = new ArrayList<>();
        measured.add(measured(what, by, result.getPrimaryResult()));
        result.getSecondaryResults().forEach((label, secondary) -> {
            if (label.endsWith(ALLOCATED)) {
                measured.add(measured(what, by, secondary));
            }
        });
        return measured;
    }

    private static Measured measured(String what, Map<String, String> by, Result<?> result) {
        Statistics samples = result.getStatistics();
        return new Measured(what, new TreeMap<>(by), result.getScoreUnit(), samples.getPercentile(50), samples.getMin(),
                samples.getMax(), (int) samples.getN());
    }
}
