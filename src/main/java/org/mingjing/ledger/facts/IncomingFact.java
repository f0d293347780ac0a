package org.mingjing.ledger.facts;

import java.util.function.Function;
import org.mingjing.database.BinaryRow;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.FactKey;
import org.mingjing.facts.NodeFact;
import org.mingjing.log.RecordBody;
import org.mingjing.log.merkle.Hash;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/** A received fact with everything that can be worked out before the log's lock is taken. */
record IncomingFact(NodeFact fact, FactKey key, byte[] text, Hash content, RecordBody body, BinaryRow row) {

    /** @param body makes the body of a fact */
    static IncomingFact of(NodeFact fact, Function<byte[], RecordBody> body) {
        byte[] text = FactJson.bytes(fact);
        try {
            Hash content = Hash.ofContent(text);
            return new IncomingFact(fact, fact.key(), text, content, body.apply(text), FactRow.binary(fact, content));
        } catch (IllegalArgumentException e) {
            throw WrongInput.of("ledger.in-fact", fact.key(), Sentence.of(e)).because(e);
        }
    }
}
