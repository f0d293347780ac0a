package org.mingjing.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.Intake;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryJson;
import org.mingjing.facts.StepOfCase;
import org.mingjing.warn.Following;
import org.mingjing.warn.Handling;
import org.mingjing.warn.Warnings;

/** What it costs to raise warnings, beside what it cost to record the findings that they are about. */
final class RaisingBench implements Bench {

    private static final int RUNS = 5;
    private static final String POWER = "{\"entry\": \"power\", \"code\": \"XK-1\", \"name\": \"许可\", \"kind\": \"01\"}";

    @Override
    public String name() {
        return "raising";
    }

    @Override
    public List<Measured> run(Size size) throws Exception {
        int cases = size.choose(50, 5_000);
        int runs = size.choose(1, RUNS);
        double[] found = new double[runs];
        double[] raised = new double[runs];
        try (Workplace workplace = new Workplace(name(), size)) {
            // A further run in the same process comes first and is not counted: both sides are measured as warm as in a service.
            for (int run = size.choose(0, -1); run < runs; run++) {
                double[] seconds = once(workplace.newHome(), cases);
                if (run >= 0) {
                    found[run] = seconds[0];
                    raised[run] = seconds[1];
                }
            }
        }
        Map<String, String> by = Map.of("findings", Integer.toString(cases));
        double[] ratios = IntStream.range(0, runs).mapToDouble(run -> raised[run] / found[run]).toArray();
        return List.of(
                Measured.of("facts taken in, assessed, findings recorded", by, "s", found),
                Measured.of("warnings of them raised, with who is told", by, "s", raised),
                Measured.of("raised / recorded", by, "×", ratios));
    }

    private static double[] once(Path home, int cases) {
        try (Installation installation = Installation.open(Installation.Options.of(home, null, List.of()));
                Assessing assessing = new Assessing(installation, batch -> { })) {
            Following following = new Following(installation, assessing, new Handling(installation));
            following.next();
            Intake intake = new Intake(installation, assessing);
            intake.receiveEntries(List.of(RegistryJson.read(POWER)));
            List<NodeFact> facts = acceptances(cases);
            long began = System.nanoTime();
            intake.receive(facts);
            long recorded = System.nanoTime();
            boolean more = true;
            while (more) {
                more = following.next();
            }
            long raised = System.nanoTime();
            require(installation, cases);
            return new double[] {(recorded - began) / 1e9, (raised - recorded) / 1e9};
        }
    }

    private static void require(Installation installation, int cases) {
        long warnings = new Warnings(installation).newestSeq();
        if (warnings < cases) {
            throw new IllegalStateException("Fewer warnings were raised than there are cases with a finding.");
        }
    }

    /** Applications that were accepted a quarter of a year ago, and nothing happened: a finding each. */
    private static List<NodeFact> acceptances(int cases) {
        Instant received = Instant.now().minus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        List<NodeFact> facts = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            facts.add(new NodeFact(new FactVersion("county", "R" + number, 0), new StepOfCase("R" + number, "XK-1", "acceptance", "complete"),
                    new FactTimes(received, null, 1), new Actor("D1", "P1", "O1", ""), Attributes.of(Map.of("document", "A")), List.of()));
        }
        return facts;
    }
}
