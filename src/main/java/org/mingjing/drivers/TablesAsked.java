package org.mingjing.drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.Finding;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.MatchedRow;
import org.mingjing.engine.TableAsk;
import org.mingjing.facts.CaseFile;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.ledger.facts.CaseFacts;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.RulePackage;

/** With which actual values decision tables were asked, for a finding that is recorded. */
public final class TablesAsked {

    private static final int QUESTIONS_MAX = 50;

    private final Installation installation;

    public TablesAsked(Installation installation) {
        this.installation = installation;
    }

    /** The package by which the finding was made, empty if it is not at hand. */
    public Optional<RulePackage> rules(StandingFinding finding) {
        return installation.shelf().find(finding.rules());
    }

    /**
     * Assesses the case once more, from what was known when the finding was recorded, by the same package and as of the same instant, and
     * gives the questions that the rows of the finding answered, each once.
     *
     * @return empty if that does not lead to the very same finding, as by a release that means something else by the package
     */
    public Optional<List<TableAsk>> of(StandingFinding finding) {
        LogPosition then = new LogPosition(finding.seq());
        CaseFacts known = installation.ledger().facts(List.of(finding.caseId()), then).get(0);
        Set<MatchedRow> rows = Set.copyOf(finding.finding().rows());
        List<TableAsk> asked = new ArrayList<>();
        try {
            Assessment again = installation.assessors().of(rules(finding).orElseThrow(() -> AssessmentFailed.of(
                    "drivers.version-not-recorded", finding.rules()))).assess(
                    CaseFile.of(finding.caseId(), known.facts(), installation.ledger().registry(then)), finding.asOf(), ask -> {
                        if (asked.size() < QUESTIONS_MAX && !asked.contains(ask) && ask.answer().rows().stream().anyMatch(rows::contains)) {
                            asked.add(ask);
                        }
                    });
            Finding recorded = finding.finding().withoutMeasuredValues();
            return again.findings().stream().anyMatch(found -> found.withoutMeasuredValues().equals(recorded))
                    ? Optional.of(asked) : Optional.empty();
        } catch (AssessmentFailed e) {
            return Optional.empty();
        }
    }
}
