package org.mingjing.ledger.facts;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.modulith.NamedInterface;

/**
 * What became of a received batch.
 *
 * @param outcomes one for each received item, in the order received
 * @param cases the cases whose assessment may change by it, which are now marked as not assessed
 */
@NamedInterface("facts")
public record Receipt(List<Outcome> outcomes, SortedSet<String> cases) {

    public Receipt {
        outcomes = List.copyOf(outcomes);
        cases = Collections.unmodifiableSortedSet(new TreeSet<>(cases));
    }

    public long count(Outcome outcome) {
        return outcomes.stream().filter(outcome::equals).count();
    }
}
