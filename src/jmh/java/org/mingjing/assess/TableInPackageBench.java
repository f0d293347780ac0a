package org.mingjing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.mingjing.engine.Engines;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Cases of a dozen facts assessed by a package with a large table, which each case asks with its own figures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TableInPackageBench {

    private static final int FACTS_PER_CASE = 12;
    private static final int CASES = 1 << 14;

    /** Rows of the table. */
    @Param({"50", "4000"})
    public int rows;

    /** How many questions there are in all cases: in a register of fees the same few come again and again, amounts of money do not. */
    @Param({"1000", "16384"})
    public int questions;

    /** Who answers. */
    @Param
    public Combination engines;

    private List<CaseFile> cases = List.of();
    private CompiledPackage compiled;
    private Assessor assessor;
    private int next;

    /** Makes the cases and compiles the package. */
    @Setup
    public void prepare() {
        List<Query> asked = Query.draw(questions, 2);
        List<List<NodeFact>> facts = TrialCases.facts(CASES, FACTS_PER_CASE, 1);
        cases = new ArrayList<>(CASES);
        for (int i = 0; i < CASES; i++) {
            cases.add(TrialCases.file(asking(facts.get(i), asked.get(i % questions))));
        }
        compiled = CompiledPackage.compile(TrialTable.of(rows, 1).inPackage(), Engines.of(engines.choice()));
        assessor = new Assessor(compiled);
    }

    private static List<NodeFact> asking(List<NodeFact> facts, Query query) {
        NodeFact last = facts.get(facts.size() - 1);
        Map<String, Object> attributes = new TreeMap<>(Map.of(
                "stage", query.stage(), "post", query.post(), "amount", query.amount(), "days", query.days()));
        List<NodeFact> with = new ArrayList<>(facts.subList(0, facts.size() - 1));
        with.add(TrialCases.with(last, Attributes.of(attributes)));
        return with;
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
