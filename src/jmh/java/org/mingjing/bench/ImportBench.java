package org.mingjing.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mingjing.cli.GeneratedFolder;

/** A generated county imported into a fresh home, by file and over HTTP, beside a bare insert of the same facts. */
final class ImportBench implements Bench {

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Measured> run(Size size) throws Exception {
        int cases = size.choose(100, 150_000);
        int repetitions = size.choose(1, 3);
        try (Workplace workplace = new Workplace(name(), size)) {
            GeneratedFolder county = GeneratedFolder.make(workplace.folder(), cases, 1);
            Map<String, String> by = Map.of("cases", Integer.toString(cases));
            List<Measured> measured = new ArrayList<>(imports(workplace, county, by, repetitions));
            HttpSenders senders = new HttpSenders(workplace, county, by);
            measured.addAll(senders.one());
            measured.add(senders.many(size.choose(200, 40_000)));
            return measured;
        }
    }

    private static List<Measured> imports(
            Workplace workplace, GeneratedFolder county, Map<String, String> by, int repetitions) throws Exception {
        BareInsert bare = new BareInsert(new LinkedHashSet<>(county.facts()));
        int facts = bare.facts();
        Path bareHome = workplace.newHome();
        bare.factsPerSecond(bareHome);
        GeneratedFolder oneCase = GeneratedFolder.make(workplace.folder(), 1, 1);
        double[] least = new double[repetitions];
        double[] repeatable = new double[repetitions];
        double[] whole = new double[repetitions];
        double[] net = new double[repetitions];
        double[] start = new double[repetitions];
        double[] peak = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            least[i] = bare.factsPerSecond(bareHome);
            repeatable[i] = bare.repeatableFactsPerSecond(bareHome);
            // Once is nothing to measure by, and then the start is not looked at.
            start[i] = repetitions == 1 ? 0 : imported(workplace, oneCase).seconds();
            ProgramRun run = imported(workplace, county);
            long accepted = run.number("accepted +([\\d,]+)");
            if (accepted != facts) {
                throw new IllegalStateException("The import accepted " + accepted + " facts, not " + facts + ".");
            }
            whole[i] = facts / run.seconds();
            net[i] = facts / (run.seconds() - start[i]);
            peak[i] = run.peakMebibytes();
        }
        return List.of(
                Measured.of("bare insert", by, "facts/s", least),
                Measured.of("bare insert that can be repeated", by, "facts/s", repeatable),
                Measured.of("import, whole process", by, "facts/s", whole),
                Measured.of("import, without first start and registry", by, "facts/s", net),
                Measured.of("first start and registry", by, "s", start),
                Measured.of("import, peak memory", by, "MiB", peak));
    }

    private static ProgramRun imported(Workplace workplace, GeneratedFolder county) throws Exception {
        return workplace.run(workplace.newHome(), "import", "--source", "county", "--as-of", county.asOf(), county.path().toString());
    }
}
