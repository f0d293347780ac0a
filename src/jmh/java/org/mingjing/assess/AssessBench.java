package org.mingjing.assess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Report;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Cases of 12 facts assessed by 25 rules with some ten findings each, beside hand-written Java with the same findings. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AssessBench {

    private static final int CASES = 1024;
    private static final int FACTS_PER_CASE = 12;

    private final List<List<NodeFact>> facts = TrialCases.facts(CASES, FACTS_PER_CASE, 1);
    private final List<CaseFile> cases = facts.stream().map(TrialCases::file).toList();
    private final List<List<Object>> inserted = new ArrayList<>();
    private CompiledPackage compiled;
    private CompiledPackage inNetwork;
    private Assessor assessor;
    private Assessor byReference;
    private int next;

    /** Compiles the rules and compares the findings of every case. */
    @Setup
    public void prepare() {
        RulePackage trial = PackageSource.read(Path.of("src/jmh/rules/trial"));
        compiled = CompiledPackage.compile(trial, Engines.of(EngineChoice.FAST));
        inNetwork = CompiledPackage.compile(trial, Engines.of(EngineChoice.REFERENCE));
        assessor = new Assessor(compiled);
        byReference = new Assessor(inNetwork);
        for (CaseFile caseFile : cases) {
            Agreement.require(caseFile.caseId(), ByHand.assess(caseFile),
                    assessor.assess(caseFile, TrialCases.AS_OF).findings());
            CaseSteps steps = CaseSteps.of(caseFile, compiled.rules().manifest().timeZone());
            List<Object> forRules = new ArrayList<>(steps.steps());
            forRules.add(0, steps.view());
            inserted.add(forRules);
        }
    }

    /** Ends the sessions of the rules. */
    @TearDown
    public void end() {
        compiled.close();
        inNetwork.close();
    }

    private int next() {
        next = (next + 1) % CASES;
        return next;
    }

    /** The whole function, tables, clocks, rules, grading, findings, for a case file whose digest was taken before. */
    @Benchmark
    public Assessment assess() {
        return assessor.assess(cases.get(next()), TrialCases.AS_OF);
    }

    /** The whole function by kie-dmn, which keeps what it answered, and Drools' network. */
    @Benchmark
    public Assessment assessByReference() {
        return byReference.assess(cases.get(next()), TrialCases.AS_OF);
    }

    /** The same as {@link #assess}, the case file made anew of its facts, as live intake does. */
    @Benchmark
    public Assessment assessFromFacts() {
        return assessor.assess(TrialCases.file(facts.get(next())), TrialCases.AS_OF);
    }

    /** The rules alone, up to what they report. */
    @Benchmark
    public List<Report> rulesAlone() {
        return compiled.fire(inserted.get(next()));
    }

    /** Hand-written Java, up to sorted findings. */
    @Benchmark
    public List<Finding> handWritten() {
        return ByHand.assess(cases.get(next()));
    }

    /** The rules alone in Drools' own network, with pooled sessions. */
    @Benchmark
    public List<Report> rulesInNetwork() {
        return inNetwork.fire(inserted.get(next()));
    }

    /** The case file and its digest, which hand-written Java does without. */
    @Benchmark
    public String digestAlone() {
        return TrialCases.file(facts.get(next())).digest();
    }
}
