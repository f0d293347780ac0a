package org.mingjing.drivers;

import java.util.Collection;
import java.util.List;
import org.mingjing.ledger.decisions.Adoption;
import org.mingjing.ledger.decisions.AssessmentMark;
import org.mingjing.ledger.decisions.Decision;
import org.mingjing.ledger.decisions.Failure;
import org.mingjing.ledger.decisions.FindingChange;

/**
 * What assessing one case by all packages that apply to it came to.
 *
 * @param notes what no finding says and whoever assesses must be told
 * @param adoptions those by which other versions decide the case than the ones in force when it began
 */
record CaseOutcome(
        AssessmentMark marked, List<Decision> decisions, List<FindingChange> changes, List<Failure> failures,
        List<CaseNote> notes, Collection<Adoption> adoptions) {}
