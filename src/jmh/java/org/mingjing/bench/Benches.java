package org.mingjing.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingjing.assess.AssessBench;
import org.mingjing.assess.CaseSizeBench;
import org.mingjing.assess.CountyAssessBench;
import org.mingjing.assess.RuleCountBench;
import org.mingjing.assess.TableBench;
import org.mingjing.assess.TableInPackageBench;

/** Runs the benches whose names match and writes a file of results for each; after a full run, also the tables of the page. */
public final class Benches {

    private static final List<Bench> ALL = List.of(
            new JmhBench("table", TableBench.class, Map.of("rows", List.of("20"))),
            new JmhBench("table-in-package", TableInPackageBench.class,
                    Map.of("rows", List.of("20"), "questions", List.of("100"), "engines", List.of("FAST", "REFERENCE"))),
            new JmhBench("assess", AssessBench.class, Map.of()),
            new JmhBench("county", CountyAssessBench.class, Map.of("size", List.of("20"), "engines", List.of("FAST"))),
            new JmhBench("case-size", CaseSizeBench.class, Map.of("facts", List.of("10"))),
            new JmhBench("rule-count", RuleCountBench.class, Map.of("rules", List.of("10"))),
            new VersionsBench(),
            new ImportBench(),
            new ReplayBench(),
            new DeadlineBench(),
            new RaisingBench(),
            new HallBench(),
            new GrowthBench(),
            new StartBench());

    private Benches() {}

    /** @param args {@code tiny} or {@code full}, and a regular expression that the names must contain */
    public static void main(String[] args) throws Exception {
        Size size = Size.named(args[0]);
        Pattern only = Pattern.compile(args[1]);
        for (Bench bench : ALL) {
            if (only.matcher(bench.name()).find()) {
                long began = System.nanoTime();
                Results results = Results.of(bench.name(), bench.run(size));
                results.writeTo(size.results());
                print(results);
                System.out.printf(Locale.ROOT, "  took %.0f s%n", (System.nanoTime() - began) / 1e9);
            }
        }
        if (size == Size.FULL) {
            Page.write();
        }
    }

    private static void print(Results results) {
        System.out.println();
        System.out.println(results.bench() + " (" + results.machine() + ")");
        for (Measured one : results.measured()) {
            System.out.printf(Locale.ROOT, "  %-32s %-36s %,18.1f  (%,.1f to %,.1f, %d samples) %s%n", one.what(), one.by(),
                    one.median(), one.min(), one.max(), one.samples(), one.unit());
        }
    }
}
