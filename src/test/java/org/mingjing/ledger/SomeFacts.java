package org.mingjing.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.NodeFact;
import org.mingjing.given.GivenFact;

/** Facts for tests of the store. */
public final class SomeFacts {

    public static final Instant MONDAY = Instant.parse("2024-05-06T01:00:00Z");
    public static final Instant TUESDAY = Instant.parse("2024-05-07T01:00:00Z");

    private SomeFacts() {}

    public static NodeFact fact(String factId, long version, String caseId, String node) {
        return GivenFact.of("county", factId, caseId, node, MONDAY).version(version).power("P-1").by("D-1", "S-1", "O-1").region("330100")
                .with(Attributes.of(Map.of("amount", "12.50", "申请人", "甲\"乙\""))).fact();
    }

    public static NodeFact fact(String factId) {
        return fact(factId, 0, "C-" + factId, "accept");
    }

    /** Facts F-{from} to F-{to} (exclusive), four to a case. */
    public static List<NodeFact> facts(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> fact("F-" + i, 0, "C-" + i / 4, "n" + i % 4)).toList();
    }
}
