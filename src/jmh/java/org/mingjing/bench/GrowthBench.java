package org.mingjing.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.mingjing.cli.GeneratedFolder;

/** What importing the next facts costs when more and more are stored already. */
final class GrowthBench implements Bench {

    /** How many facts are stored at the end. */
    private static final int FACTS = Integer.getInteger("bench.facts", 1_000_000);

    private static final double FACTS_PER_CASE = 6.6;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Measured> run(Size size) throws Exception {
        int last = size.choose(2_000, FACTS);
        int next = size.choose(300, 20_000);
        List<Measured> measured = new ArrayList<>();
        try (Workplace workplace = new Workplace(name())) {
            GeneratedFolder county = GeneratedFolder.make(workplace.folder(), (int) (last / FACTS_PER_CASE) + 1, 1);
            Path home = workplace.newHome();
            imported(home, county, county.registry());
            try (Lines lines = new Lines(county.path().resolve("facts.ndjson.gz"), workplace.folder())) {
                int stored = 0;
                for (int target : new int[] {last / 10, last * 3 / 10, last}) {
                    int missing = target - next - stored;
                    measured.addAll(filled(home, county, lines.next(missing), Map.of("stored", Integer.toString(target))));
                    double start = imported(home, county, lines.next(1)).seconds();
                    ProgramRun run = imported(home, county, lines.next(next));
                    stored = target;
                    measured.add(Measured.once("cost of one of the next " + next + " facts",
                            Map.of("stored", Integer.toString(target)), "ms",
                            (run.seconds() - start) * 1000 / run.number("read +([\\d,]+)")));
                }
            }
        }
        return measured;
    }

    private static List<Measured> filled(Path home, GeneratedFolder county, Path file, Map<String, String> by)
            throws Exception {
        ProgramRun run = imported(home, county, file);
        return List.of(
                Measured.once("filling up to there, whole process", by, "facts/s",
                        run.number("read +([\\d,]+)") / run.seconds()),
                Measured.once("filling up to there, peak memory", by, "MiB", run.peakMebibytes()));
    }

    private static ProgramRun imported(Path home, GeneratedFolder county, Path file) throws Exception {
        return ProgramRun.of(home, "import", "--source", "county", "--as-of", county.asOf(), file.toString());
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
