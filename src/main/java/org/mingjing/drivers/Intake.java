package org.mingjing.drivers;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.ledger.GroupCommit;
import org.mingjing.ledger.Receipt;

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
     * Records whatever is read, batch by batch, and then assesses the cases that were touched: a case once, however many
     * of its facts came.
     *
     * @param reading hands facts and registry entries over
     * @param outcomes is told what became of each, before the cases are assessed
     */
    public void receive(Consumer<Recording> reading, Recording.Outcomes outcomes) {
        Touched touched = new Touched(outcomes, new TreeSet<>());
        try (Recording recording = new Recording(installation, touched)) {
            reading.accept(recording);
            recording.finish();
        } finally {
            // What was recorded before something failed is assessed too.
            assess(touched.cases());
        }
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

    /** As {@link #receive}, for facts that are at hand. */
    public void receive(List<NodeFact> facts) {
        receive(recording -> facts.forEach(fact -> recording.fact(fact, 0)), IGNORED);
    }

    /** As {@link #receive}, for registry entries that are at hand. */
    public void receiveEntries(List<RegistryEntry> entries) {
        receive(recording -> entries.forEach(entry -> recording.entry(entry, 0)), IGNORED);
    }

    private static final Recording.Outcomes IGNORED = new Recording.Outcomes() {
        @Override
        public void facts(List<NodeFact> facts, List<Long> lines, Receipt receipt) {}

        @Override
        public void entries(List<Long> lines, Receipt receipt) {}
    };

    /** Remembers which cases were touched. */
    private record Touched(Recording.Outcomes next, Set<String> cases) implements Recording.Outcomes {

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
