package org.mingjing.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.mingjing.cli.GeneratedFolder;

/** What importing the next facts costs when more and more are stored already, and replaying all of it in the end. */
final class GrowthBench implements Bench {

    /** How many facts are stored at the end. */
    private static final int FACTS = Integer.getInteger("bench.facts", 1_000_000);

    private static final double FACTS_PER_CASE = 6.6;
    private static final String READ = "read +([\\d,]+)";

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Measured> run(Size size) throws Exception {
        int next = size.choose(200, 20_000);
        int[] targets = size.choose(new int[] {600}, new int[] {FACTS / 10, FACTS * 3 / 10, FACTS});
        int last = targets[targets.length - 1];
        List<Measured> measured = new ArrayList<>();
        try (Workplace workplace = new Workplace(name(), size)) {
            GeneratedFolder county = GeneratedFolder.make(workplace.folder(), (int) (last / FACTS_PER_CASE) + 1, 1);
            Path home = workplace.newHome();
            try (Lines lines = new Lines(county.path().resolve("facts.ndjson.gz"), workplace.folder())) {
                int stored = 0;
                for (int target : targets) {
                    Map<String, String> by = Map.of("stored", Integer.toString(target));
                    measured.addAll(filled(workplace, home, county, lines.next(target - next - stored), by));
                    double start = size == Size.TINY ? 0 : imported(workplace, home, county, lines.next(1)).seconds();
                    ProgramRun run = imported(workplace, home, county, lines.next(next));
                    measured.add(Measured.once("cost of one of the next " + next + " facts", by, "ms",
                            (run.seconds() - start) * 1000 / run.number(READ)));
                    stored = target;
                }
            }
            measured.addAll(replayed(workplace, home, Map.of("stored", Integer.toString(last))));
        }
        return measured;
    }

    private static List<Measured> replayed(Workplace workplace, Path home, Map<String, String> by) throws Exception {
        ProgramRun run = workplace.run(home, "replay");
        long decisions = run.number("Replayed ([\\d,]+) decisions; 0 differences");
        return List.of(
                Measured.once("replay of all " + String.format(Locale.ROOT, "%,d", decisions) + " decisions, whole process",
                        by, "decisions/s", decisions / run.seconds()),
                Measured.once("replay of all, peak memory", by, "MiB", run.peakMebibytes()));
    }

    private static List<Measured> filled(Workplace workplace, Path home, GeneratedFolder county, Path file,
            Map<String, String> by) throws Exception {
        ProgramRun run = imported(workplace, home, county, county.registry(), file);
        return List.of(
                Measured.once("filling up to there, whole process", by, "facts/s", run.number(READ) / run.seconds()),
                Measured.once("filling up to there, peak memory", by, "MiB", run.peakMebibytes()));
    }

    private static ProgramRun imported(Workplace workplace, Path home, GeneratedFolder county, Path... files)
            throws Exception {
        List<String> arguments = new ArrayList<>(List.of("import", "--source", "county", "--as-of", county.asOf()));
        Stream.of(files).map(Path::toString).forEach(arguments::add);
        return workplace.run(home, arguments.toArray(String[]::new));
    }

    /** A file of lines, taken piece by piece. */
    private static final class Lines implements AutoCloseable {

        private final BufferedReader reader;
        private final Path folder;
        private int pieces;

        Lines(Path file, Path folder) throws IOException {
            this.reader = new BufferedReader(new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
            this.folder = folder;
        }

        Path next(int count) throws IOException {
            pieces++;
            Path piece = folder.resolve("piece" + pieces + ".ndjson");
            try (var writer = Files.newBufferedWriter(piece)) {
                for (int i = 0; i < count; i++) {
                    String line = reader.readLine();
                    if (line == null) {
                        break;
                    }
                    writer.write(line);
                    writer.newLine();
                }
            }
            return piece;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
