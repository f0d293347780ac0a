package org.mingjing.log;

import org.mingjing.database.Transactions;
import org.mingjing.log.merkle.ConsistencyProof;
import org.mingjing.log.merkle.InclusionProof;
import org.mingjing.log.merkle.StoredTree;

/** Proofs about the log, from its stored tree. */
public final class LogProofs {

    private final Transactions transactions;

    public LogProofs(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Proof that the record at the place is in the log of that size. */
    public InclusionProof inclusion(long seq, long size) {
        return transactions.run(
                connection -> new StoredTree(size, new TiledSubtrees(connection, size)).inclusion(seq));
    }

    /** Proof that the log of the second size begins with the log of the first, unchanged. */
    public ConsistencyProof consistency(long firstSize, long secondSize) {
        return transactions.run(connection ->
                new StoredTree(secondSize, new TiledSubtrees(connection, secondSize)).consistency(firstSize));
    }
}
