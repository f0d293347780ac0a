package org.mingjing.console;

import org.mingjing.door.Quoted;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.people.SourceToken;
import org.mingjing.texts.Sentence;

/** Hands on what a source may send with its token, and rejects every other line with the reason. */
final class TokenGate implements FactSink {

    private static final String ORIGIN = "request";

    private final SourceToken token;
    private final FactSink next;

    TokenGate(SourceToken token, FactSink next) {
        this.token = token;
        this.next = next;
    }

    @Override
    public void fact(NodeFact fact, long line) {
        if (!token.sends(fact.source())) {
            reject(line, Sentence.of("console.token-other-source", Quoted.shown(fact.source()), token.sources().stream().sorted().toList()));
        } else if (!token.sendsOf(fact.department())) {
            reject(line, fact.department().isEmpty() ? Sentence.of("console.token-no-department")
                    : Sentence.of("console.token-other-department", Quoted.shown(fact.department())));
        } else {
            next.fact(fact, line);
        }
    }

    @Override
    public void entry(RegistryEntry entry, long line) {
        if (token.registry()) {
            next.entry(entry, line);
        } else {
            reject(line, Sentence.of("console.token-no-registry"));
        }
    }

    private void reject(long line, Sentence why) {
        next.reject(new Reject(ORIGIN, line, why, ""));
    }

    @Override
    public void reject(Reject reject) {
        next.reject(reject);
    }

    @Override
    public void note(ReadNote note) {
        next.note(note);
    }
}
