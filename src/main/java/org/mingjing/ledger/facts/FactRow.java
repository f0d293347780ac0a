package org.mingjing.ledger.facts;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.database.BinaryRow;
import org.mingjing.facts.FactKey;
import org.mingjing.facts.NodeFact;
import org.mingjing.log.merkle.Hash;

/**
 * A row of a read model of facts.
 *
 * @param row the columns of the table {@code fact}
 */
record FactRow(long seq, FactKey key, long version, Hash content, BinaryRow row) {

    private static final int EXPECTED_LENGTH = 160;

    /** The row of a fact whose canonical text was recorded at the place. */
    static FactRow of(long seq, NodeFact fact, String factText) {
        Hash content = Hash.ofContent(factText);
        return new FactRow(seq, fact.key(), fact.version(), content, binary(fact, content));
    }

    /** The rows of facts recorded one after the other from the place on. */
    static List<FactRow> of(long firstSeq, List<IncomingFact> facts) {
        List<FactRow> rows = new ArrayList<>(facts.size());
        for (IncomingFact incoming : facts) {
            rows.add(new FactRow(firstSeq + rows.size(), incoming.key(), incoming.fact().version(),
                    incoming.content(), incoming.row()));
        }
        return rows;
    }

    /** The columns of {@link FactTables#FACT}. */
    static BinaryRow binary(NodeFact fact, Hash content) {
        return new BinaryRow(FactTables.FACT.count(), EXPECTED_LENGTH).text(fact.source()).text(fact.factId()).bigint(fact.version())
                .bytea(content.bytes()).text(fact.caseId()).text(fact.power());
    }
}
