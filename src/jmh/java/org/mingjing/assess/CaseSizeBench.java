package org.mingjing.assess;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.rules.PackageSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Longer and longer cases assessed by the built-in package; the steps of each are spread over the same months. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CaseSizeBench {

    private static final int CASES = 32;
    private static final int SPREAD_MINUTES = 120 * 24 * 60;

    /** Facts of a case. */
    @Param({"10", "100", "1000"})
    public int facts;

    private List<CaseFile> cases = List.of();
    private CompiledPackage compiled;
    private Assessor assessor;
    private int next;

    /** Makes the cases and compiles the package. */
    @Setup
    public void prepare() {
        cases = TrialCases.files(CASES, facts, 2 * SPREAD_MINUTES / facts, 1);
        compiled = CompiledPackage.compile(PackageSource.builtIn("cn-licensing"), Engines.of(EngineChoice.FAST));
        assessor = new Assessor(compiled);
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
        List<NodeFact> known = cases.get(next).facts();
        return assessor.assess(cases.get(next), known.get(known.size() - 1).occurredAt());
    }
}
