package org.mingjing.ledger.facts;

import java.util.Collection;
import java.util.Map;
import org.mingjing.database.Transactions;
import org.mingjing.facts.RegistryHistory;
import org.mingjing.log.LogPosition;
import org.springframework.modulith.NamedInterface;

/** All that was ever recorded of cases and of the registry, from which is made again what was known at some time. */
@NamedInterface("facts")
public final class Histories {

    private final Transactions transactions;

    public Histories(Transactions transactions) {
        this.transactions = transactions;
    }

    /** All that was recorded of each of the cases up to the place in the log, by case id. */
    public Map<String, CaseHistory> ofCases(Collection<String> caseIds, LogPosition knownSeq) {
        return transactions.run(connection -> CaseReader.histories(connection, caseIds, knownSeq));
    }

    /** Every registry entry recorded up to the place in the log. */
    public RegistryHistory ofRegistry(LogPosition knownSeq) {
        return transactions.run(connection -> RegistryReader.history(connection, knownSeq));
    }
}
