package org.mingjing.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.HeadWords;
import org.mingjing.log.merkle.Checkpoint;
import org.mingjing.log.merkle.Frontier;
import org.mingjing.log.merkle.Hash;
import org.mingjing.log.merkle.NoteException;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.texts.Sentence;

/** A head of the log as it lies in the database, which may have been altered. */
record StoredHead(long size, byte[] root, byte[] frontier, String note, Instant at) {

    static final String QUERY = "select size, root, frontier, note, at from record_head order by size";

    static StoredHead read(ResultSet row) throws SQLException {
        return new StoredHead(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
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

    /**
     * What is wrong with the signed note, or null if it is this head's.
     *
     * @param sizeBefore size of the stored head before this one, 0 if there is none
     */
    @Nullable Sentence noteFault(VerifierKey key, long sizeBefore) {
        try {
            Checkpoint checkpoint = Checkpoint.open(note, key);
            if (checkpoint.size() != size || !hasRoot(checkpoint.root())) {
                return Sentence.of("audit.head-other-root", size - 1, checkpoint.size());
            }
            HeadWords words = HeadWords.of(checkpoint.extension());
            if (words != null && !words.at().equals(at)) {
                return Sentence.of("audit.head-other-time", size - 1, at, words.at());
            }
            return words == null || words.sizeBefore() == sizeBefore
                    ? null : Sentence.of("audit.head-missing", words.sizeBefore() - 1, size - 1);
        } catch (NoteException e) {
            return Sentence.of("audit.head-altered", size - 1, e.sentence());
        }
    }
}
