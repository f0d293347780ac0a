package org.mingjing.drivers;

import java.util.Comparator;
import java.util.List;
import org.mingjing.ledger.decisions.StandingFinding;

/** The order in which findings of a case are listed: rule, time, then the other columns. */
final class FindingOrder {

    private static final Comparator<StandingFinding> ORDER =
            Comparator.<StandingFinding, String>comparing(standing -> standing.finding().rule())
                    .thenComparing(standing -> standing.finding().at())
                    .thenComparing(standing -> String.join("\n", FindingsCsv.row(standing)))
                    .thenComparing(standing -> standing.finding().key());

    private FindingOrder() {}

    static List<StandingFinding> sorted(List<StandingFinding> findings) {
        return findings.stream().sorted(ORDER).toList();
    }
}
