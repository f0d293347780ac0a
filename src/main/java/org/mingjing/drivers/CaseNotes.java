package org.mingjing.drivers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.rules.PackageShelf;

/** Finds what must be told of a case beside its findings. */
final class CaseNotes {

    private final WhyUndecided whyUndecided;

    CaseNotes(PackageShelf shelf) {
        this.whyUndecided = new WhyUndecided(shelf);
    }

    /** @param registry all of it as known, of which the case file has only what it refers to */
    List<CaseNote> of(CaseFile caseFile, Instant asOf, ChosenPackages chosen, Registry registry) {
        List<CaseNote> notes = new ArrayList<>();
        if (chosen.isEmpty()) {
            notes.add(whyUndecided.of(CaseTraits.of(caseFile, asOf), registry));
        }
        caseFile.asOf(asOf).ifPresent(visible -> notes.addAll(early(visible)));
        return notes;
    }

    /** Of each fact of the case that is dated years before the rest, that it is. */
    static List<CaseNote> early(CaseFile visible) {
        return visible.datedTooEarly().stream().map(fact -> early(fact, visible)).toList();
    }

    private static CaseNote early(NodeFact fact, CaseFile visible) {
        return new CaseNote(fact.caseId(), CaseNote.Kind.EARLY_DATE,
                "a step is dated years before the rest of its case, which is taken to begin after it",
                "Fact " + fact.key() + " of case " + fact.caseId() + " (" + fact.node() + ") is dated " + fact.occurredAt()
                        + ", years before the rest of it; the case is taken to begin at " + visible.startedAt()
                        + ". If the date is wrong, send the fact again with a higher version.");
    }
}
