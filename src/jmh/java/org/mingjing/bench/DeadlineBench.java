package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingjing.cli.GeneratedFolder;
import org.mingjing.database.Database;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.StepOfCase;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.decisions.DueCase;
import org.mingjing.log.LedgerKey;

/** What the sweep costs when nothing is due among many pending cases, and when many fall due at one instant. */
final class DeadlineBench implements Bench {

    private static final int POLLS = 2_000;
    private static final int POLLS_TO_WARM_UP = 500;
    private static final String RECEIVED = "2026-06-01T01:00:00Z";
    private static final String BEFORE_DUE = "2026-06-02T01:00:00Z";
    private static final String AFTER_DUE = "2026-06-20T01:00:00Z";

    @Override
    public String name() {
        return "deadline";
    }

    @Override
    public List<Measured> run(Size size) throws Exception {
        List<Measured> measured = new ArrayList<>();
        try (Workplace workplace = new Workplace(name(), size)) {
            measured.addAll(idle(workplace.newHome(), size.choose(1_000, 1_000_000)));
            measured.addAll(burst(workplace, size));
        }
        return measured;
    }

    private static List<Measured> idle(Path home, int pending) throws SQLException {
        Map<String, String> by = Map.of("pending", Integer.toString(pending));
        try (Database database = Database.open(home, null)) {
            Ledger ledger = Ledger.open(database, LedgerKey.in(home));
            pend(database, pending);
            Instant beforeAll = Instant.parse(RECEIVED);
            return List.of(
                    Measured.of("idle poll: when is something due", by, "ms", polls(ledger::nextDue)),
                    Measured.of("idle poll: what is due", by, "ms", polls(() -> ledger.dueCases(beforeAll, DueCase.FIRST, 500))));
        }
    }

    private static void pend(Database database, int pending) throws SQLException {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("insert into case_work (case_id, facts_seq, assessed_seq, as_of, next_check_at, unseen) "
                    + "select 'C' || n, n, n, '" + RECEIVED + "', timestamptz '" + BEFORE_DUE + "' + n * interval '1 second', false "
                    + "from generate_series(1, " + pending + ") as n");
            statement.execute("vacuum analyze case_work");
        }
    }

    private static double[] polls(Runnable poll) {
        double[] millis = new double[POLLS];
        for (int i = -POLLS_TO_WARM_UP; i < POLLS; i++) {
            long began = System.nanoTime();
            poll.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        return millis;
    }

    private static List<Measured> burst(Workplace workplace, Size size) throws Exception {
        int due = size.choose(100, 100_000);
        Map<String, String> by = Map.of("due", Integer.toString(due));
        GeneratedFolder county = GeneratedFolder.make(workplace.folder(), 1, 1);
        Path home = workplace.newHome();
        Path receipts = receipts(workplace.folder(), county, due);
        workplace.run(home, "import", "--source", "county", "--as-of", BEFORE_DUE, county.registry().toString(),
                receipts.toString());
        double start = size == Size.TINY ? 0 : workplace.run(home, "sweep", "--as-of", BEFORE_DUE).seconds();
        ProgramRun sweep = workplace.run(home, "sweep", "--as-of", AFTER_DUE);
        long changed = sweep.number("; ([\\d,]+) findings changed");
        if (changed != due) {
            throw new IllegalStateException("The sweep raised " + changed + " findings, not " + due + ".");
        }
        return List.of(
                Measured.once("burst: raised, without start", by, "findings/s", changed / (sweep.seconds() - start)),
                Measured.once("burst: all raised after", by, "s", sweep.seconds() - start),
                Measured.once("burst: peak memory", by, "MiB", sweep.peakMebibytes()));
    }

    /** Cases in which an application was received, all at one instant, and nothing else happened. */
    private static Path receipts(Path folder, GeneratedFolder county, int cases) throws IOException {
        NodeFact first = FactJson.read(county.facts().get(0), "county");
        List<String> lines = IntStream.range(0, cases).mapToObj(number -> FactJson.write(new NodeFact(
                new FactVersion("county", "R" + number, 0), new StepOfCase("R" + number, first.power(), "receipt", "complete"),
                new FactTimes(Instant.parse(RECEIVED), null, 1),
                new Actor(first.department(), first.post(), first.official(), first.region()), Attributes.none(), List.of()))).toList();
        return Files.write(folder.resolve("receipts.ndjson"), lines);
    }
}
