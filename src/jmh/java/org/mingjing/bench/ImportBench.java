package org.mingjing.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.mingjing.cli.FactFiles;
import org.mingjing.cli.GeneratedFolder;

/** A generated county imported into a fresh home, by file and over HTTP, beside a bare insert of the same facts. */
final class ImportBench implements Bench {

    private static final int POSTED_LINES = 100_000;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Measured> run(Size size) throws Exception {
        int cases = size.choose(100, 50_000);
        int repetitions = size.choose(1, 3);
        try (Workplace workplace = new Workplace(name(), size)) {
            GeneratedFolder county = GeneratedFolder.make(workplace.folder(), cases, 1);
            Map<String, String> by = Map.of("cases", Integer.toString(cases));
            List<Measured> measured = new ArrayList<>(imports(workplace, county, by, repetitions));
            measured.addAll(overHttp(workplace, county, by));
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
        double[] whole = new double[repetitions];
        double[] net = new double[repetitions];
        double[] start = new double[repetitions];
        double[] peak = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            least[i] = bare.factsPerSecond(bareHome);
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
                Measured.of("import, whole process", by, "facts/s", whole),
                Measured.of("import, without first start and registry", by, "facts/s", net),
                Measured.of("first start and registry", by, "s", start),
                Measured.of("import, peak memory", by, "MiB", peak));
    }

    private static ProgramRun imported(Workplace workplace, GeneratedFolder county) throws Exception {
        return workplace.run(workplace.newHome(), "import", "--source", "county", "--as-of", county.asOf(), county.path().toString());
    }

    private static List<Measured> overHttp(Workplace workplace, GeneratedFolder county, Map<String, String> by)
            throws Exception {
        List<String> facts = county.facts();
        try (ServiceRun service = workplace.serve(workplace.newHome(), "--empty")) {
            post(service, FactFiles.compressedLines(county.registry()));
            long began = System.nanoTime();
            post(service, facts);
            double seconds = (System.nanoTime() - began) / 1e9;
            return List.of(Measured.once("over HTTP, one sender", by, "facts/s", facts.size() / seconds),
                    Measured.once("over HTTP, peak memory", by, "MiB", service.peakMebibytes()));
        }
    }

    private static void post(ServiceRun service, List<String> lines) throws Exception {
        for (int from = 0; from < lines.size(); from += POSTED_LINES) {
            service.post(lines.subList(from, Math.min(lines.size(), from + POSTED_LINES)));
        }
    }
}
