package org.mingjing.drivers;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.database.GroupCommit;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.ledger.facts.Receipt;

/** Live: records facts as they arrive and assesses the cases they touch, as of the wall clock. */
public final class Intake {

    private final Installation installation;
    private final Assessing assessing;
    private final GroupCommit<Set<String>, Instant> together;

    public Intake(Installation installation, Assessing assessing) {
        this.installation = installation;
        this.assessing = assessing;
        this.together = new GroupCommit<>(this::assess, Set::size, Assessing.BATCH_CASES);
    }

    /**
     * Begins a delivery: what is handed over is recorded, batch by batch; when the recording is closed, the cases that were
     * touched are assessed, a case once, however many of its facts came. What was recorded before something failed is assessed too.
     *
     * @param listener is told what became of each record, before the cases are assessed
     * @param linesMax how many records are taken
     */
    public Recording open(RecordingListener listener, int linesMax) {
        Touched touched = new Touched(listener, new TreeSet<>());
        return new Recording(installation, touched, linesMax, () -> assess(touched.cases()));
    }

    // Small requests that come at the same time are assessed together; nobody waits for a large one.
    private void assess(Set<String> cases) {
        if (cases.size() < Assessing.BATCH_CASES) {
            together.submit(cases);
        } else {
            assessing.assess(cases, installation.clock().instant());
        }
    }

    private List<Instant> assess(List<Set<String>> requests) {
        Instant now = installation.clock().instant();
        Set<String> cases = new TreeSet<>();
        requests.forEach(cases::addAll);
        assessing.assess(cases, now);
        return Collections.nCopies(requests.size(), now);
    }

    /** Records facts that are at hand and assesses their cases. */
    public void receive(List<NodeFact> facts) {
        try (Recording recording = open(RecordingListener.NONE, Integer.MAX_VALUE)) {
            facts.forEach(fact -> recording.fact(fact, 0));
            recording.finish();
        }
    }

    /** Records registry entries that are at hand and assesses the cases that refer to them. */
    public void receiveEntries(List<RegistryEntry> entries) {
        try (Recording recording = open(RecordingListener.NONE, Integer.MAX_VALUE)) {
            entries.forEach(entry -> recording.entry(entry, 0));
            recording.finish();
        }
    }

    /** Remembers which cases were touched. */
    private record Touched(RecordingListener next, Set<String> cases) implements RecordingListener {

        @Override
        public void rejected(Reject reject) {
            next.rejected(reject);
        }

        @Override
        public void facts(List<NodeFact> facts, List<Long> lines, Receipt receipt) {
            cases.addAll(receipt.cases());
            next.facts(facts, lines, receipt);
        }

        @Override
        public void entries(List<Long> lines, Receipt receipt) {
            cases.addAll(receipt.cases());
            next.entries(lines, receipt);
        }
    }
}
