package org.mingjing.run;

import java.time.Instant;
import java.util.List;
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

    /** @return what became of each fact, in the order given */
    public Receipt receive(List<NodeFact> facts) {
        Instant now = installation.clock().instant();
        Receipt receipt = installation.ledger().receive(facts, now);
        assessing.assess(List.copyOf(receipt.cases()), now);
        return receipt;
    }

    /** Records registry entries and assesses the cases whose power they change. */
    public Receipt receiveEntries(List<RegistryEntry> entries) {
        Instant now = installation.clock().instant();
        Receipt receipt = installation.ledger().receiveEntries(entries, now);
        assessing.assess(List.copyOf(receipt.cases()), now);
        return receipt;
    }
}
