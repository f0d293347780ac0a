package org.mingjing.ledger.facts;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingjing.facts.FactKey;
import org.mingjing.facts.NodeFact;
import org.mingjing.log.RecordBody;
import org.springframework.modulith.NamedInterface;

/** Facts with their recorded texts and hashes worked out, which needs neither the database nor the log's lock. */
@NamedInterface("facts")
public final class PreparedFacts {

    private final List<IncomingFact> facts;
    private final SortedSet<FactKey> keys = new TreeSet<>();
    private final Instant receivedAt;

    private PreparedFacts(List<IncomingFact> facts, Instant receivedAt) {
        this.facts = facts;
        facts.forEach(fact -> keys.add(fact.key()));
        this.receivedAt = receivedAt;
    }

    /**
     * @param facts in any order; a fact may come more than once
     * @param receivedAt when they came, which rules never see
     * @throws IllegalArgumentException if a text of a fact holds half of a character
     */
    public static PreparedFacts of(List<NodeFact> facts, Instant receivedAt) {
        Function<byte[], RecordBody> body = FactBody.facts(receivedAt);
        return new PreparedFacts(facts.stream().map(fact -> IncomingFact.of(fact, body)).toList(), receivedAt);
    }

    List<IncomingFact> facts() {
        return facts;
    }

    /** What the facts are, each once. */
    SortedSet<FactKey> keys() {
        return keys;
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
