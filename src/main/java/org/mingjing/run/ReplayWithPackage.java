package org.mingjing.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.AssessmentFailed;
import org.mingjing.assess.Finding;
import org.mingjing.facts.CaseFile;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.RecordedDecision;
import org.mingjing.rules.RulePackage;

/** Assesses decided cases with another version of the package and says which findings differ. Nothing is recorded. */
public final class ReplayWithPackage implements AutoCloseable {

    private static final int PAGE_CASES = 1_000;

    private final Installation installation;
    private final RulePackage other;
    private final OtherVersion version;
    private final Conveyor conveyor = new Conveyor();
    private final Map<String, RulePackage> packagesByHash = new HashMap<>();

    /** @param other the version to assess with */
    public ReplayWithPackage(Installation installation, RulePackage other) {
        this.installation = installation;
        this.other = other;
        installation.ledger().decisions().packages().forEach(rules -> packagesByHash.put(rules.hash(), rules));
        this.version = new OtherVersion(installation, other, packagesByHash.containsKey(other.hash()));
    }

    /** Replays the newest decision of each case by any version of the package. */
    public void run(ReplayRange range, ReplayProgress progress) {
        Ledger ledger = installation.ledger();
        long knownSeq = range.knownAt() == null ? ledger.size() - 1 : ledger.knownSeqAt(range.knownAt());
        progress.expected(ledger.decisions().caseCount());
        RecordedCases cases = new RecordedCases(ledger, knownSeq);
        String[] after = {""};
        conveyor.run(() -> {
            List<String> caseIds = ledger.decisions().cases(after[0], PAGE_CASES);
            if (caseIds.isEmpty()) {
                return null;
            }
            after[0] = caseIds.get(caseIds.size() - 1);
            List<RecordedDecision> page = ledger.decisions().newest(other.id().id(), knownSeq, caseIds).stream()
                    .filter(decision -> range.covers(decision.asOf())).toList();
            return cases.batch(page, this::compare, found ->
                    progress.replayed(page.size(), found.stream().flatMap(List::stream).toList()));
        });
    }

    private List<Difference> compare(RecordedDecision decision, CaseFile caseFile) {
        try {
            Assessment then = installation.assessors().of(packagesByHash.get(decision.packageHash()))
                    .assess(caseFile, decision.asOf());
            List<Finding> now = version.findings(caseFile, decision.asOf());
            return compare(decision, version.comparable(then.findings()), now);
        } catch (AssessmentFailed e) {
            return List.of(difference(decision, "failed", "", e.getMessage()));
        }
    }

    private List<Difference> compare(RecordedDecision decision, List<Finding> then, List<Finding> now) {
        Map<String, Finding> before = new TreeMap<>();
        then.forEach(finding -> before.put(finding.rule() + '\n' + finding.key(), finding));
        List<Difference> differences = new ArrayList<>();
        for (Finding finding : now) {
            Finding old = before.remove(finding.rule() + '\n' + finding.key());
            if (old == null) {
                differences.add(difference(decision, "gained", finding.rule(), shown(finding)));
            } else if (!substance(old).equals(substance(finding))) {
                differences.add(difference(decision, "changed", finding.rule(), shown(old) + " -> " + shown(finding)));
            }
        }
        before.values().forEach(lost -> differences.add(difference(decision, "lost", lost.rule(), shown(lost))));
        return differences;
    }

    // Which row of a table said so is not the substance: a new version may number its rows anew.
    private static Finding substance(Finding finding) {
        return finding.withoutMeasures().withRows(List.of());
    }

    private static String shown(Finding finding) {
        return finding.level().code() + " " + finding.points().toPlainString() + " at " + finding.at()
                + (finding.due() == null ? "" : " due " + finding.due());
    }

    private Difference difference(RecordedDecision decision, String change, String rule, String what) {
        return new Difference(decision.caseId(), decision.rules(), other.id(), decision.asOf(), change, rule, what);
    }

    @Override
    public void close() {
        conveyor.close();
        version.close();
    }
}
