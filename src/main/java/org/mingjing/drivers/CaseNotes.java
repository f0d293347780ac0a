package org.mingjing.drivers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.rules.PackageShelf;
import org.mingjing.texts.Sentence;

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
        return new CaseNote(fact.caseId(), CaseNote.Kind.EARLY_DATE, Sentence.of("drivers.why-early-date"),
                Sentence.of("drivers.early-date", fact.key(), fact.caseId(), fact.node(), fact.occurredAt(), visible.startedAt()));
    }
}
