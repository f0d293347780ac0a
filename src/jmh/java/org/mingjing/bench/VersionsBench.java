package org.mingjing.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.assess.Assessors;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.facts.StepOfCase;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** Many versions of a package alive at once: what one costs to compile and to keep, and whether assessing slows down. */
final class VersionsBench implements Bench {

    private static final Instant AT = Instant.parse("2026-06-01T01:00:00Z");
    private static final int ASSESSED = 30_000;

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public List<Measured> run(Size size) {
        List<Measured> measured = new ArrayList<>();
        try (Assessors first = new Assessors(1)) {
            // What the engines load and keep once is not counted for the versions.
            first.of(packages(1).get(0)).assess(caseFile(), AT);
        }
        for (int versions : size.choose(new int[] {2}, new int[] {1, 10, 100})) {
            Map<String, String> by = Map.of("versions", Integer.toString(versions));
            List<RulePackage> packages = packages(versions);
            try (Assessors assessors = new Assessors(versions)) {
                long before = heapBytes();
                measured.add(Measured.of("compile a version", by, "ms", compiled(assessors, packages)));
                measured.add(Measured.once("heap of a version", by, "MiB",
                        (heapBytes() - before) / (1024.0 * 1024.0) / versions));
                assessed(assessors, packages, size.choose(10, ASSESSED));
                measured.add(Measured.once("assess by each in turn", by, "cases/s",
                        assessed(assessors, packages, size.choose(10, ASSESSED))));
            }
        }
        return measured;
    }

    private static List<RulePackage> packages(int versions) {
        Map<String, String> files = new TreeMap<>(PackageSource.read(Path.of("src/jmh/rules/trial")).files());
        String manifest = files.get("package.yaml");
        List<RulePackage> packages = new ArrayList<>();
        for (int version = 0; version < versions; version++) {
            files.put("package.yaml", manifest.replace("version: 1.0.0", "version: 1.0." + version));
            packages.add(RulePackage.of(files));
        }
        return packages;
    }

    private static double[] compiled(Assessors assessors, List<RulePackage> packages) {
        double[] millis = new double[packages.size()];
        for (int i = 0; i < millis.length; i++) {
            long began = System.nanoTime();
            assessors.of(packages.get(i));
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        return millis;
    }

    private static double assessed(Assessors assessors, List<RulePackage> packages, int cases) {
        CaseFile caseFile = caseFile();
        long began = System.nanoTime();
        for (int i = 0; i < cases; i++) {
            assessors.of(packages.get(i % packages.size())).assess(caseFile, AT);
        }
        return cases / ((System.nanoTime() - began) / 1e9);
    }

    private static CaseFile caseFile() {
        List<NodeFact> facts = new ArrayList<>();
        List<String> nodes = List.of("receipt", "acceptance", "review", "decision", "delivery", "fee");
        for (int i = 0; i < nodes.size(); i++) {
            facts.add(new NodeFact(new FactVersion("bench", "F" + i, 0), new StepOfCase("C", "", nodes.get(i), "complete"),
                    new FactTimes(AT.minusSeconds(86_400L * (10 - i)), null, i), new Actor("D1", "D1-01", "P" + i % 3, ""),
                    Attributes.of(Map.of("amount", 1000L * i)), List.of()));
        }
        return CaseFile.of("C", facts, Registry.of(List.of()));
    }

    private static long heapBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
