package org.mingjing.ledger;

import java.time.Instant;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.FactKey;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.merkle.Hash;

/** A received fact with everything that can be worked out before the log's lock is taken. */
record IncomingFact(NodeFact fact, FactKey key, String json, Hash content, RecordBody body) {

    static IncomingFact of(NodeFact fact, Instant receivedAt) {
        String json = FactJson.write(fact);
        try {
            return new IncomingFact(fact, fact.key(), json, Hash.ofContent(json), FactBody.fact(json, receivedAt));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("fact " + fact.key() + ": " + e.getMessage(), e);
        }
    }
}
