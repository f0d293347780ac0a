package org.mingjing.assess;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.facts.CaseFile;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Cases of 12 facts assessed by more and more rules, of which hardly one holds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RuleCountBench {

    private static final int CASES = 256;
    private static final List<String> NODES = List.of("receipt", "acceptance", "review", "verification", "decision", "fee");

    private final List<CaseFile> cases = TrialCases.files(CASES, 12, 1);

    /** Number of rules. */
    @Param({"10", "100", "1000"})
    public int rules;

    private CompiledPackage compiled;
    private Assessor assessor;
    private int next;

    /** Compiles the rules. */
    @Setup
    public void prepare() {
        Map<String, String> files = new TreeMap<>(PackageSource.read(Path.of("src/jmh/rules/trial")).files());
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < rules; number++) {
            text.append(rule(number));
        }
        files.put("patterns.drl", text.toString());
        compiled = CompiledPackage.compile(RulePackage.of(files), Engines.of(EngineChoice.FAST));
        assessor = new Assessor(compiled);
    }

    /** One pattern, or a pair of steps in quick succession; all report under one graded name. */
    private static String rule(int number) {
        String node = NODES.get(number % NODES.size());
        String other = NODES.get((number + 1) % NODES.size());
        String when = number % 2 == 0
                ? "    $step : Step(node == \"" + node + "\", number(\"amount\") > " + (99_000 + number) + ")\n"
                : "    $first : Step(node == \"" + node + "\")\n    $step : Step(node == \"" + other
                        + "\", minute > $first.minute, minute <= $first.minute + " + (1 + number % 10) + ")\n";
        return "rule \"N" + number + "\"\nwhen\n" + when + "then\n    findings.found(\"ONE-LARGE\").on($step);\nend\n\n";
    }

    /** Ends the sessions of the rules. */
    @TearDown
    public void end() {
        compiled.close();
    }

    /** The whole function. */
    @Benchmark
    public Assessment assess() {
        next = (next + 1) % CASES;
        return assessor.assess(cases.get(next), TrialCases.AS_OF);
    }
}
