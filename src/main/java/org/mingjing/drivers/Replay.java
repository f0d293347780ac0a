package org.mingjing.drivers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.Ledger;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.RulePackage;

/**
 * Makes recorded decisions again from the facts known then, as they were recorded or with another version of the package, and
 * says what differs. Nothing is recorded. Needs the same memory for any number of decisions.
 */
public abstract sealed class Replay implements AutoCloseable permits ReplayAsRecorded, ReplayWithPackage {

    final Installation installation;
    final Conveyor conveyor = new Conveyor();
    private final Map<String, RulePackage> packagesByHash = new HashMap<>();

    Replay(Installation installation) {
        this.installation = installation;
        installation.ledger().decisions().packages().forEach(rules -> packagesByHash.put(rules.hash(), rules));
    }

    /**
     * Makes every decision again with the package recorded then, compares the results to the byte, and tries the cases again
     * that could not be assessed. All are made by the meaning that the engine has today; where that gives another result than
     * the older meaning a decision names, the difference says so.
     */
    public static Replay asRecorded(Installation installation) {
        return new ReplayAsRecorded(installation);
    }

    /** Assesses each case as its newest decision did, but with this version, and compares the findings. */
    public static Replay with(Installation installation, RulePackage version) {
        return new ReplayWithPackage(installation, version);
    }

    /** Replays the decisions of the range. @param progress is told what comes of them, batch by batch */
    public final void run(ReplayRange range, ReplayProgress progress) {
        Ledger ledger = installation.ledger();
        LogPosition end = range.knownAt() == null ? ledger.now() : ledger.at(range.knownAt());
        progress.expected(expected(end));
        replay(range, end, new RecordedCases(ledger, end), progress);
    }

    /** How many decisions, or cases, there are to replay. @param end the place in the log up to which they are asked for */
    abstract long expected(LogPosition end);

    abstract void replay(ReplayRange range, LogPosition end, RecordedCases cases, ReplayProgress progress);

    /** The recorded package of this content, null if it is not recorded. */
    final @Nullable RulePackage recorded(String hash) {
        return packagesByHash.get(hash);
    }

    final Collection<RulePackage> recordedPackages() {
        return packagesByHash.values();
    }

    @Override
    public void close() {
        conveyor.close();
    }
}
