package org.mingjing.warn;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.database.Queries;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.decisions.FindingReader;
import org.mingjing.ledger.decisions.RecordedChange;
import org.mingjing.ledger.facts.PreparedFacts;

/**
 * Follows the log: what becomes of findings makes warnings and changes them. How far it has come is told by the warnings themselves,
 * which are recorded in one transaction with it; so nothing is lost or done twice, whenever it is broken off.
 */
public final class Following {

    private static final int CHANGES_AT_ONCE = 500;
    /** Cases that are assessed together: while one batch of them is recorded the next is worked out. */
    private static final int CASES_TOGETHER = 8 * CHANGES_AT_ONCE;
    private static final long UNKNOWN = -2;

    private final Installation installation;
    private final Assessing assessing;
    private final Handling handling;
    private final Set<String> toAssess = new TreeSet<>();
    private long followedSeq = UNKNOWN;

    public Following(Installation installation, Assessing assessing, Handling handling) {
        this.installation = installation;
        this.assessing = assessing;
        this.handling = handling;
    }

    /** Follows the next changes of findings. @return whether there were any, so that there may be more */
    public synchronized boolean next() {
        if (followedSeq == UNKNOWN) {
            followedSeq = installation.ledger().inTransaction(transaction -> Queries.on(transaction)
                    .sql("select coalesce(max(followed_seq), -1) from warning").query(Long.class).single());
        }
        List<RecordedChange> changes = installation.ledger().inTransaction(transaction ->
                FindingReader.changesAfter(transaction, followedSeq, CHANGES_AT_ONCE));
        if (changes.isEmpty()) {
            assess();
            return false;
        }
        Instant now = installation.clock().instant();
        Addressing addressing = handling.addressing();
        toAssess.addAll(installation.ledger().receive(transaction ->
                PreparedFacts.of(new ChangesFollowed(handling.at(now), addressing, now).facts(transaction, changes), now)).cases());
        followedSeq = changes.get(changes.size() - 1).finding().seq();
        if (changes.size() < CHANGES_AT_ONCE || toAssess.size() >= CASES_TOGETHER) {
            assess();
        }
        return true;
    }

    // If this fails it is tried again with the next changes; after a crash the first sweep does it.
    private void assess() {
        if (!toAssess.isEmpty()) {
            assessing.assess(toAssess, installation.clock().instant());
            toAssess.clear();
        }
    }
}
