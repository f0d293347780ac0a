package org.mingjing.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.log.merkle.Checkpoint;
import org.mingjing.log.merkle.Frontier;
import org.mingjing.log.merkle.NoteException;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.texts.Sentence;

/** Checkpoints that were kept outside the database; the log must extend each of them. */
public final class Anchors {

    private static final String SIGNATURE_MARK = "\u2014 ";

    private final List<Checkpoint> checkpoints;

    private Anchors(List<Checkpoint> checkpoints) {
        this.checkpoints = List.copyOf(checkpoints);
    }

    /** Without an anchor, a cut tail cannot be seen. */
    public static Anchors none() {
        return new Anchors(List.of());
    }

    /**
     * Reads signed checkpoints, one after the other, as {@code audit checkpoint} writes them.
     *
     * @throws NoteException if the text holds none, or one is malformed or not signed with the key
     */
    public static Anchors parse(String text, VerifierKey key) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        boolean signatures = false;
        for (String line : text.lines().toList()) {
            boolean signature = line.startsWith(SIGNATURE_MARK);
            if (signatures && !signature) {
                checkpoints.add(Checkpoint.open(note.toString(), key));
                note.setLength(0);
            }
            signatures = signature;
            if (!(note.isEmpty() && line.isBlank())) {
                note.append(line).append('\n');
            }
        }
        if (!note.isEmpty() || checkpoints.isEmpty()) {
            checkpoints.add(Checkpoint.open(note.toString(), key));
        }
        return new Anchors(checkpoints);
    }

    int count() {
        return checkpoints.size();
    }

    /** Compares the anchors of this size with the log as far as it was read. */
    void reached(Frontier frontier, FaultsFound faults) {
        for (Checkpoint anchor : checkpoints) {
            if (anchor.size() == frontier.size() && !anchor.root().equals(frontier.root())) {
                faults.add(Math.max(0, anchor.size() - 1), Sentence.of("audit.anchor-other-root", anchor.size()));
            }
        }
    }

    /** Notes the anchors beyond the end of the log. */
    void ended(long size, FaultsFound faults) {
        for (Checkpoint anchor : checkpoints) {
            if (anchor.size() > size) {
                faults.add(size, Sentence.of("audit.anchor-beyond", size, anchor.size()));
            }
        }
    }
}
