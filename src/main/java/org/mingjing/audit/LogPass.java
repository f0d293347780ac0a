package org.mingjing.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.merkle.Frontier;
import org.mingjing.log.merkle.Hash;
import org.mingjing.log.merkle.VerifierKey;

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
                    faults.add(row.seq(), row.name() + ": the log begins with record 0.");
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
            faults.add(row.seq(), row.name() + ": the stored text no longer matches its leaf hash.");
        } else if (!RecordedKind.matches(row)) {
            faults.add(row.seq(), row.name() + ": it is filed under another kind than its text says.");
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
                ? "record " + first + " is missing."
                : "records " + first + " to " + last + " are missing.");
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
            suspects.forEach(row -> faults.add(row.seq(),
                    "The hash tile over " + row.name() + " was altered; the record itself fits the signed head."));
            times.head(reached, !faults.anyBetween(headSizeBefore, reached.size()));
            if (reached.soundFrontier() == null) {
                faults.add(reached.size() - 1, "The right edge kept with the head after record " + (reached.size() - 1)
                        + " was altered.");
            }
            return;
        }
        times.head(reached, false);
        suspects.forEach(row -> faults.add(row.seq(), row.name()
                + ": its text and leaf hash are not those that were logged at this place."));
        if (whole && !faults.anyBetween(headSizeBefore, reached.size())) {
            faults.add(headSizeBefore, between(headSizeBefore, reached.size() - 1));
        }
        frontier = reached.soundFrontier();
        if (frontier != null) {
            anchors.reached(frontier, faults);
        }
    }

    private static String between(long first, long last) {
        return first == last
                ? "record " + first + ": its text and leaf hash do not make the signed head after it."
                : "one of the records " + first + " to " + last + " was altered together with its leaf hash: they do "
                        + "not make the signed head after record " + last + ".";
    }

    private void end(long size, RowStream<StoredHead> headRows) throws SQLException {
        if (next < size) {
            faults.add(next, "record " + next + " is missing: the log ends after " + next
                    + " records, but a signed head covers " + size + ".");
            reachHeads(size, headRows);
        } else if (next > size) {
            faults.add(size, "record " + size + " and those after it are covered by no signed head.");
        }
        anchors.ended(next, faults);
    }
}
