package org.mingjing.assess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingjing.engine.Engines;
import org.mingjing.facts.CaseFile;
import org.mingjing.given.CountyCases;
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

/** The cases of a generated county assessed by the built-in package, with its tables, clocks and calendar. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class CountyAssessBench {

    /** The engines learn long: what they generate and what they remember of tables differs from case to case. */
    private static final int PASSES_TO_WARM_UP = 5;

    /** Number of cases. */
    @Param("1000")
    public int size;

    /** Who answers. */
    @Param
    public Combination engines;

    private List<CaseFile> cases;
    private Instant asOf;
    private CompiledPackage compiled;
    private Assessor assessor;
    private int next;

    /** Generates the county and compiles the package. */
    @Setup
    public void prepare() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "county");
        CountyCases county = CountyCases.generate(folder, size, 1);
        cases = county.files();
        asOf = county.asOf();
        compiled = CompiledPackage.compile(PackageSource.builtIn("cn-licensing"), Engines.of(engines.choice()));
        assessor = new Assessor(compiled);
        for (int pass = 0; pass < PASSES_TO_WARM_UP; pass++) {
            cases.forEach(caseFile -> assessor.assess(caseFile, asOf));
        }
    }

    /** Ends the sessions of the rules. */
    @TearDown
    public void end() {
        compiled.close();
    }

    private CaseFile next() {
        next = (next + 1) % size;
        return cases.get(next);
    }

    /** The whole function. */
    @Benchmark
    public Assessment assess() {
        return assessor.assess(next(), asOf);
    }

    /** The whole function and its canonical text with digest, as it is recorded. */
    @Benchmark
    public String assessAndDigest() {
        return AssessmentJson.digest(assessor.assess(next(), asOf));
    }
}
