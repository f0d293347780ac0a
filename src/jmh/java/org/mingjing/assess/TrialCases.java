package org.mingjing.assess;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.facts.StepOfCase;

/** Cases drawn at random for the trial rules; equal for equal seeds. */
final class TrialCases {

    static final Registry NO_REGISTRY = Registry.of(List.of());

    /** Later than everything that is drawn. */
    static final Instant AS_OF = Instant.parse("2036-01-01T00:00:00Z");

    private static final Instant BEGIN = Instant.parse("2026-01-05T01:00:00Z");
    private static final List<String> NODES = List.of(
            "receipt", "acceptance", "review", "verification", "hearing", "decision", "delivery", "fee");
    private static final List<String> OFFICIALS = List.of("", "P1", "P2", "P3", "P4", "P5", "P6", "P7");
    private static final int GAP_MINUTES_MAX = 3 * 24 * 60;
    private static final int ENTRY_DELAY_HOURS_MAX = 72;
    private static final int AMOUNT_CENTS_MAX = 100_000_00;

    private TrialCases() {}

    /** The facts of each case. */
    static List<List<NodeFact>> facts(int cases, int factsPerCase, long seed) {
        return facts(cases, factsPerCase, GAP_MINUTES_MAX, seed);
    }

    static List<CaseFile> files(int cases, int factsPerCase, long seed) {
        return files(cases, factsPerCase, GAP_MINUTES_MAX, seed);
    }

    /** @param gapMinutesMax bound on the time from one step to the next */
    static List<CaseFile> files(int cases, int factsPerCase, int gapMinutesMax, long seed) {
        return facts(cases, factsPerCase, gapMinutesMax, seed).stream().map(TrialCases::file).toList();
    }

    private static List<List<NodeFact>> facts(int cases, int factsPerCase, int gapMinutesMax, long seed) {
        Random random = new Random(seed);
        List<List<NodeFact>> all = new ArrayList<>();
        for (int number = 0; number < cases; number++) {
            all.add(facts("T" + number, factsPerCase, gapMinutesMax, random));
        }
        return all;
    }

    static CaseFile file(List<NodeFact> facts) {
        return CaseFile.of(facts.get(0).caseId(), facts, NO_REGISTRY);
    }

    private static List<NodeFact> facts(String caseId, int count, int gapMinutesMax, Random random) {
        List<NodeFact> facts = new ArrayList<>();
        Instant at = BEGIN.plus(Duration.ofMinutes(random.nextInt(gapMinutesMax)));
        for (int place = 1; place <= count; place++) {
            facts.add(fact(caseId, place, at, random));
            at = at.plus(Duration.ofMinutes(1 + random.nextInt(gapMinutesMax)));
        }
        return facts;
    }

    /** The same step with other attributes. */
    static NodeFact with(NodeFact fact, Attributes attributes) {
        return fact.withAttributes(attributes);
    }

    private static NodeFact fact(String caseId, int place, Instant at, Random random) {
        Map<String, Object> attributes = new TreeMap<>();
        attributes.put("amount", BigDecimal.valueOf(random.nextInt(AMOUNT_CENTS_MAX), 2));
        attributes.put("returned", random.nextInt(4) == 0);
        if (random.nextBoolean()) {
            attributes.put("document", "〔2026〕" + random.nextInt(10_000) + "号");
        }
        return new NodeFact(new FactVersion("trial", caseId + "-" + place, 0),
                new StepOfCase(caseId, "", NODES.get(random.nextInt(NODES.size())), "complete"),
                new FactTimes(at, at.plus(Duration.ofHours(random.nextInt(ENTRY_DELAY_HOURS_MAX))), place),
                new Actor("D1", "D1-01", OFFICIALS.get(random.nextInt(OFFICIALS.size())), ""), Attributes.of(attributes), List.of());
    }
}
