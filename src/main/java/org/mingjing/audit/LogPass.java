package org.mingjing.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.merkle.Frontier;
import org.mingjing.log.merkle.Hash;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.texts.Sentence;

/**
 * Reads all records in order, makes their leaf hashes and the tree anew, and compares it with every head.
 *
 * <p>Where a head does not fit, the pass goes on from that head's own right edge, so that one alteration is reported
 * once and a later one is still found.
 */
final class LogPass {

    private static final int SUSPECTS_MAX = 100;

    private final Connection connection;
    private final FaultsFound faults;
    private final Anchors anchors;
    private final HeadNotes notes;
    private final HeadTimes times;
    private final List<StoredRecord> suspects = new ArrayList<>();
    private @Nullable Frontier frontier = new Frontier();
    private @Nullable StoredHead head;
    private long headSizeBefore;
    private long next;
    private long records;
    private long heads;

    LogPass(Connection connection, VerifierKey key, Anchors anchors, FaultsFound faults) {
        this.connection = connection;
        this.faults = faults;
        this.anchors = anchors;
        this.notes = new HeadNotes(key, faults);
        this.times = new HeadTimes(faults);
    }

    /** @param size number of records the newest head covers */
    void run(long size) throws SQLException {
        try (RowStream<StoredRecord> rows = new RowStream<>(connection, StoredRecord.QUERY, StoredRecord::read);
                RowStream<StoredHead> headRows = new RowStream<>(connection, StoredHead.QUERY, StoredHead::read);
                LeafTiles tiles = new LeafTiles(connection, faults, size)) {
            head = headRows.next();
            for (StoredRecord row = rows.next(); row != null; row = rows.next()) {
                if (row.seq() < next) {
                    faults.add(row.seq(), Sentence.of("audit.before-first", row.name()));
                    continue;
                }
                if (row.seq() != next) {
                    missing(next, row.seq() - 1);
                    reachHeads(row.seq(), headRows);
                    dropFrontierUnlessAt(row.seq());
                }
                record(row, tiles);
                reachHeads(next, headRows);
            }
            end(size, headRows);
        }
        notes.finish();
    }

    long records() {
        return records;
    }

    long heads() {
        return heads;
    }

    private void record(StoredRecord row, LeafTiles tiles) throws SQLException {
        records++;
        next = row.seq() + 1;
        if (!leafOf(row)) {
            faults.add(row.seq(), Sentence.of("audit.text-altered", row.name()));
        } else if (!RecordedKind.matches(row)) {
            faults.add(row.seq(), Sentence.of("audit.other-kind", row.name()));
        }
        times.record(row);
        if (tiles.contradict(row.seq(), row.leafHash()) && suspects.size() < SUSPECTS_MAX) {
            suspects.add(row);
        }
        if (frontier != null && row.leafHash().length == Hash.BYTES) {
            frontier.append(Hash.of(row.leafHash()));
            anchors.reached(frontier, faults);
        }
    }

    private static boolean leafOf(StoredRecord row) {
        return row.leafHash().length == Hash.BYTES && Hash.of(row.leafHash()).equals(Hash.leaf(row.body()));
    }

    private void missing(long first, long last) {
        frontier = null;
        faults.add(first, first == last
                ? Sentence.of("audit.record-missing", first)
                : Sentence.of("audit.records-missing", first, last));
    }

    // A head within the gap has put the right edge back, but not the records between it and the end of the gap.
    private void dropFrontierUnlessAt(long seq) {
        if (frontier != null && frontier.size() != seq) {
            frontier = null;
        }
    }

    private void reachHeads(long position, RowStream<StoredHead> headRows) throws SQLException {
        while (head != null && head.size() <= position) {
            compare(head);
            headSizeBefore = head.size();
            suspects.clear();
            head = headRows.next();
        }
    }

    private void compare(StoredHead reached) {
        heads++;
        notes.add(reached, headSizeBefore);
        boolean whole = frontier != null && frontier.size() == reached.size();
        if (whole && reached.hasRoot(frontier.root())) {
            suspects.forEach(row -> faults.add(row.seq(), Sentence.of("audit.tile-over-altered", row.name())));
            times.head(reached, !faults.anyBetween(headSizeBefore, reached.size()));
            if (reached.soundFrontier() == null) {
                faults.add(reached.size() - 1, Sentence.of("audit.edge-altered", reached.size() - 1));
            }
            return;
        }
        times.head(reached, false);
        suspects.forEach(row -> faults.add(row.seq(), Sentence.of("audit.not-as-logged", row.name())));
        if (whole && !faults.anyBetween(headSizeBefore, reached.size())) {
            faults.add(headSizeBefore, between(headSizeBefore, reached.size() - 1));
        }
        frontier = reached.soundFrontier();
        if (frontier != null) {
            anchors.reached(frontier, faults);
        }
    }

    private static Sentence between(long first, long last) {
        return first == last
                ? Sentence.of("audit.one-altered", first)
                : Sentence.of("audit.one-of-altered", first, last);
    }

    private void end(long size, RowStream<StoredHead> headRows) throws SQLException {
        if (next < size) {
            faults.add(next, Sentence.of("audit.tail-missing", next, size));
            reachHeads(size, headRows);
        } else if (next > size) {
            faults.add(size, Sentence.of("audit.no-head-covers", size));
        }
        anchors.ended(next, faults);
    }
}
