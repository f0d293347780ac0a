package org.mingjing.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.BinaryCopy;
import org.mingjing.database.LedgerException;
import org.mingjing.log.merkle.Checkpoint;
import org.mingjing.log.merkle.Frontier;
import org.mingjing.log.merkle.Hash;
import org.mingjing.log.merkle.NoteException;
import org.mingjing.log.merkle.Tile;
import org.mingjing.log.merkle.TileGrowth;
import org.mingjing.texts.Sentence;

/**
 * Appends to the Merkle log inside the caller's transaction.
 *
 * <p>The log's lock is held from numbering to commit. So the numbers have no gaps, their order is the order of
 * commits, and there is no moment at which something is recorded but not in the log.
 */
public final class RecordLog {

    private static final long LOCK = 0x4D494E474A4CL;

    private final LedgerKey key;
    private final Runnable whenOvertaken;
    private final OwnHeads ownHeads = new OwnHeads();
    private volatile boolean newestHeadChecked;

    /** @param whenOvertaken run as soon as an append finds that somebody else has appended before it */
    public RecordLog(LedgerKey key, Runnable whenOvertaken) {
        this.key = key;
        this.whenOvertaken = whenOvertaken;
    }

    public void requireSigning() {
        key.signing();
    }

    /** Whether the head of that size was appended here, lately, with all that is before it known here. */
    public boolean isOwn(Connection connection, long size) {
        return ownHeads.has(StoredHeads.root(connection, size));
    }

    /** Waits for the log's lock, which the transaction then holds to its end. Taking it again costs nothing. */
    public static void lock(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
    }

    public AppendedRange append(Connection transaction, List<RecordBody> bodies, Instant at) throws SQLException {
        lock(transaction);
        Frontier frontier = StoredHeads.frontier(transaction);
        checkNewestHead(transaction, frontier);
        long firstSeq = frontier.size();
        if (!ownHeads.has(frontier.root())) {
            whenOvertaken.run();
        }
        if (bodies.isEmpty()) {
            return new AppendedRange(firstSeq, firstSeq);
        }
        HeadWords words = new HeadWords(firstSeq, notBefore(StoredHeads.newestAt(transaction), at));
        List<Hash> leaves = bodies.stream().map(RecordBody::leaf).toList();
        insertTiles(transaction, TileGrowth.tiles(firstSeq, leaves,
                (level, from, to) -> StoredHashes.read(transaction, level, from, to)));
        leaves.forEach(frontier::append);
        insertRecords(transaction, firstSeq, bodies);
        insertHead(transaction, frontier, words);
        ownHeads.add(frontier.root());
        return new AppendedRange(firstSeq, frontier.size());
    }

    // To add to an altered head would be to sign what was altered. Once is enough: whoever
    // adds later has checked as well.
    private void checkNewestHead(Connection transaction, Frontier frontier) {
        Optional<String> note = newestHeadChecked ? Optional.empty() : StoredHeads.newestNote(transaction);
        if (note.isPresent() && !fits(note.get(), frontier)) {
            throw new LedgerException(Sentence.of("log.newest-head-altered"));
        }
        newestHeadChecked = true;
    }

    private boolean fits(String note, Frontier frontier) {
        try {
            Checkpoint head = Checkpoint.open(note, key.verifier());
            return head.size() == frontier.size() && head.root().equals(frontier.root());
        } catch (NoteException altered) {
            return false;
        }
    }

    private static void insertRecords(Connection transaction, long firstSeq, List<RecordBody> bodies)
            throws SQLException {
        try (BinaryCopy rows = BinaryCopy.into(transaction, "record (seq, kind, leaf_hash, body)")) {
            long seq = firstSeq;
            for (RecordBody body : bodies) {
                rows.add(body.row(), seq++);
            }
            rows.end();
        }
    }

    private static void insertTiles(Connection transaction, List<Tile> tiles) throws SQLException {
        if (tiles.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into record_tile (level, idx, root, hashes) values (?, ?, ?, ?)")) {
            for (Tile tile : tiles) {
                insert.setInt(1, tile.level());
                insert.setLong(2, tile.index());
                insert.setBytes(3, tile.root().bytes());
                insert.setBytes(4, tile.packed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    // A clock that was set back must not make a later head look earlier. The database keeps microseconds.
    private static Instant notBefore(@Nullable Instant before, Instant at) {
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        return before != null && before.isAfter(kept) ? before : kept;
    }

    private void insertHead(Connection transaction, Frontier frontier, HeadWords words) throws SQLException {
        Hash root = frontier.root();
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into record_head (size, root, frontier, note, at)
                values (?, ?, ?, ?, ?)
                """)) {
            insert.setLong(1, frontier.size());
            insert.setBytes(2, root.bytes());
            insert.setBytes(3, frontier.packed());
            insert.setString(4, Checkpoint.sign(frontier.size(), root, words.lines(), key.signing()));
            insert.setObject(5, words.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
