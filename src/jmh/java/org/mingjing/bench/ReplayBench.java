package org.mingjing.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.assess.Assessor;
import org.mingjing.assess.Assessors;
import org.mingjing.cli.FactFiles;
import org.mingjing.cli.GeneratedFolder;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryJson;
import org.mingjing.rules.PackageSource;

/** All decisions about a county made again by the program, beside assessing the same cases on one thread, from memory. */
final class ReplayBench implements Bench {

    private static final int PASSES = 4;

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public List<Measured> run(Size size) throws Exception {
        List<Measured> measured = new ArrayList<>();
        try (Workplace workplace = new Workplace(name(), size)) {
            double start = size == Size.TINY
                    ? 0
                    : workplace.run(imported(workplace, GeneratedFolder.make(workplace.folder(), 1, 1)), "replay").seconds();
            measured.add(Measured.once("replay of nearly nothing", Map.of(), "s", start));
            for (int cases : size.choose(new int[] {100}, new int[] {20_000, 150_000})) {
                Map<String, String> by = Map.of("cases", Integer.toString(cases));
                GeneratedFolder county = GeneratedFolder.make(workplace.folder(), cases, 1);
                Path home = imported(workplace, county);
                ProgramRun replay = workplace.run(home, "replay");
                long decisions = replay.number("Replayed ([\\d,]+) decisions; 0 differences");
                measured.add(Measured.once("replay, whole process", by, "decisions/s", decisions / replay.seconds()));
                measured.add(Measured.once("replay, without start", by, "decisions/s",
                        decisions / (replay.seconds() - start)));
                measured.add(Measured.once("replay, peak memory", by, "MiB", replay.peakMebibytes()));
                measured.add(Measured.of("replay, warmed up", by, "decisions/s", warmedUp(workplace, home)));
                measured.add(Measured.of("assess from memory, one thread", by, "cases/s", assessed(county)));
            }
        }
        return measured;
    }

    private static Path imported(Workplace workplace, GeneratedFolder county) throws Exception {
        Path home = workplace.newHome();
        workplace.run(home, "import", "--source", "county", "--as-of", county.asOf(), county.path().toString());
        return home;
    }

    /** Decisions replayed in a second by the service, pass by pass; the first, which warms up, is left out. */
    private static double[] warmedUp(Workplace workplace, Path home) throws Exception {
        double[] rates = new double[PASSES - 1];
        try (ServiceRun service = workplace.serve(home, "--empty")) {
            for (int pass = 0; pass < PASSES; pass++) {
                long began = System.nanoTime();
                long decisions = service.replay();
                if (pass > 0) {
                    rates[pass - 1] = decisions / ((System.nanoTime() - began) / 1e9);
                }
            }
        }
        return rates;
    }

    /** Cases assessed in a second, pass by pass; the first, which warms up, is left out. */
    private static double[] assessed(GeneratedFolder county) throws Exception {
        List<CaseFile> cases = cases(county);
        Instant asOf = OffsetDateTime.parse(county.asOf()).toInstant();
        double[] rates = new double[PASSES - 1];
        try (Assessors assessors = new Assessors(1)) {
            Assessor assessor = assessors.of(PackageSource.builtIn("cn-licensing"));
            for (int pass = 0; pass < PASSES; pass++) {
                long began = System.nanoTime();
                cases.forEach(caseFile -> assessor.assess(caseFile, asOf));
                if (pass > 0) {
                    rates[pass - 1] = cases.size() / ((System.nanoTime() - began) / 1e9);
                }
            }
        }
        return rates;
    }

    private static List<CaseFile> cases(GeneratedFolder county) {
        Registry registry = Registry.of(FactFiles.compressedLines(county.registry()).stream().map(RegistryJson::read).toList());
        Map<String, List<NodeFact>> facts = new TreeMap<>();
        for (String line : county.facts()) {
            NodeFact fact = FactJson.read(line, "county");
            facts.computeIfAbsent(fact.caseId(), id -> new ArrayList<>()).add(fact);
        }
        return facts.entrySet().stream().map(one -> CaseFile.of(one.getKey(), one.getValue(), registry)).toList();
    }
}
