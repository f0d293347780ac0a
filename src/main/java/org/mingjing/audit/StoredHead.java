package org.mingjing.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.merkle.Checkpoint;
import org.mingjing.ledger.merkle.Frontier;
import org.mingjing.ledger.merkle.Hash;
import org.mingjing.ledger.merkle.NoteException;
import org.mingjing.ledger.merkle.VerifierKey;

/** A head of the log as it lies in the database, which may have been altered. */
record StoredHead(long size, byte[] root, byte[] frontier, String note) {

    static final String QUERY = "select size, root, frontier, note from record_head order by size";

    static StoredHead read(ResultSet row) throws SQLException {
        return new StoredHead(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getString(4));
    }

    boolean hasRoot(Hash expected) {
        return Arrays.equals(root, expected.bytes());
    }

    /** The stored right edge if it makes the stored root, null otherwise. */
    @Nullable Frontier soundFrontier() {
        try {
            Frontier stored = new Frontier(size, frontier);
            return hasRoot(stored.root()) ? stored : null;
        } catch (IllegalArgumentException altered) {
            return null;
        }
    }

    /** What is wrong with the signed note, or null if it is this head's. */
    @Nullable String noteFault(VerifierKey key) {
        try {
            Checkpoint checkpoint = Checkpoint.open(note, key);
            return checkpoint.size() == size && hasRoot(checkpoint.root())
                    ? null : "It is signed for size " + checkpoint.size() + " and another root.";
        } catch (NoteException e) {
            return e.getMessage();
        }
    }
}
