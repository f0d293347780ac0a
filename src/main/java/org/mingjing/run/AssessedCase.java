package org.mingjing.run;

import java.util.List;
import org.mingjing.ledger.CaseAssessed;
import org.mingjing.ledger.Decision;
import org.mingjing.ledger.Failure;
import org.mingjing.ledger.FindingChange;

/** What assessing one case by all packages that apply to it came to. */
record AssessedCase(
        CaseAssessed marked, List<Decision> decisions, List<FindingChange> changes, List<Failure> failures) {}
