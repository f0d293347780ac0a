package org.mingjing.ledger;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.facts.FactKey;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.merkle.Hash;

/** A row of a read model of facts. */
record FactRow(long seq, FactKey key, long version, Hash content, String caseId, String power) {

    /** The row of a fact whose canonical text was recorded at the place. */
    static FactRow of(long seq, NodeFact fact, String factText) {
        return new FactRow(seq, fact.key(), fact.version(), Hash.ofContent(factText), fact.caseId(), fact.power());
    }

    /** The rows of facts recorded one after the other from the place on. */
    static List<FactRow> of(long firstSeq, List<IncomingFact> facts) {
        List<FactRow> rows = new ArrayList<>(facts.size());
        for (IncomingFact incoming : facts) {
            rows.add(new FactRow(firstSeq + rows.size(), incoming.key(), incoming.fact().version(),
                    incoming.content(), incoming.fact().caseId(), incoming.fact().power()));
        }
        return rows;
    }
}
