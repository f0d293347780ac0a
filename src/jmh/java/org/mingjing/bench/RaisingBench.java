package org.mingjing.bench;

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

    private static final int ROUNDS = 9;
    private static final int ROUNDS_TO_WARM_UP = 3;
    private static final String POWER = "{\"entry\": \"power\", \"code\": \"XK-1\", \"name\": \"许可\", \"kind\": \"01\"}";

    @Override
    public String name() {
        return "raising";
    }

    @Override
    public List<Measured> run(Size size) throws Exception {
        int cases = size.choose(50, 5_000);
        int rounds = size.choose(1, ROUNDS);
        double[] found = new double[rounds];
        double[] raised = new double[rounds];
        try (Workplace workplace = new Workplace(name(), size);
                Installation installation = Installation.open(Installation.Options.of(workplace.newHome(), null, List.of()));
                Assessing assessing = new Assessing(installation, batch -> { })) {
            Following following = new Following(installation, assessing, new Handling(installation));
            Intake intake = new Intake(installation, assessing);
            intake.receiveEntries(List.of(RegistryJson.read(POWER)));
            // Rounds before the first compile the packages and warm both sides, as they are in a service.
            for (int round = -size.choose(1, ROUNDS_TO_WARM_UP); round < rounds; round++) {
                List<NodeFact> facts = acceptances(round, cases);
                long began = System.nanoTime();
                intake.receive(facts);
                long recorded = System.nanoTime();
                follow(following);
                long ended = System.nanoTime();
                if (round >= 0) {
                    found[round] = (recorded - began) / 1e9;
                    raised[round] = (ended - recorded) / 1e9;
                }
            }
            require(installation, cases);
        }
        Map<String, String> by = Map.of("findings", Integer.toString(cases));
        double[] ratios = IntStream.range(0, rounds).mapToDouble(round -> raised[round] / found[round]).toArray();
        return List.of(
                Measured.of("facts taken in, assessed, findings recorded", by, "s", found),
                Measured.of("warnings of them raised, with who is told", by, "s", raised),
                Measured.of("raised / recorded", by, "×", ratios));
    }

    private static void follow(Following following) {
        boolean more = true;
        while (more) {
            more = following.next();
        }
    }

    private static void require(Installation installation, int cases) {
        long warnings = new Warnings(installation).newestSeq();
        if (warnings < cases) {
            throw new IllegalStateException("Fewer warnings were raised than there are cases with a finding.");
        }
    }

    /** Applications that were accepted a quarter of a year ago, and nothing happened: a finding each. */
    private static List<NodeFact> acceptances(int round, int cases) {
        Instant received = Instant.now().minus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        List<NodeFact> facts = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            facts.add(new NodeFact(new FactVersion("county", round + "-" + number, 0), new StepOfCase("R" + round + "-" + number, "XK-1", "acceptance", "complete"),
                    new FactTimes(received, null, 1), new Actor("D1", "P1", "O1", ""), Attributes.of(Map.of("document", "A")), List.of()));
        }
        return facts;
    }
}
