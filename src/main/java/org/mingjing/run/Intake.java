package org.mingjing.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.ledger.Receipt;

/** Live: records facts as they arrive and assesses the cases they touch, as of the wall clock. */
public final class Intake {

    private final Installation installation;
    private final Assessing assessing;

    public Intake(Installation installation, Assessing assessing) {
        this.installation = installation;
        this.assessing = assessing;
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
            assessing.assess(touched.cases(), installation.clock().instant());
        }
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
