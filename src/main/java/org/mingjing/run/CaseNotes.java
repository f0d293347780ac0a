package org.mingjing.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.rules.PackageShelf;

/** Finds what must be told of a case beside its findings. */
final class CaseNotes {

    private final WhyUndecided whyUndecided;

    CaseNotes(PackageShelf shelf) {
        this.whyUndecided = new WhyUndecided(shelf);
    }

    List<CaseNote> of(CaseFile caseFile, Instant asOf, ChosenPackages chosen) {
        List<CaseNote> notes = new ArrayList<>();
        if (chosen.isEmpty()) {
            notes.add(whyUndecided.of(CaseTraits.of(caseFile, asOf)));
        }
        caseFile.asOf(asOf).ifPresent(visible -> visible.datedTooEarly().forEach(fact -> notes.add(early(fact, visible))));
        return notes;
    }

    private static CaseNote early(NodeFact fact, CaseFile visible) {
        return new CaseNote(fact.caseId(), CaseNote.Kind.EARLY_DATE,
                "a step is dated years before the rest of its case, which is taken to begin after it",
                "Fact " + fact.key() + " of case " + fact.caseId() + " (" + fact.node() + ") is dated " + fact.occurredAt()
                        + ", years before the rest of it; the case is taken to begin at " + visible.startedAt()
                        + ". If the date is wrong, send the fact again with a higher version.");
    }
}
