package org.mingjing.drivers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.Finding;
import org.mingjing.ledger.decisions.FindingId;
import org.mingjing.rules.Manifest.AppliesAt;
import org.mingjing.rules.RulePackage;

/**
 * What the packages found of a case, each finding once. A version that applies at each node answers only for what became
 * true in its time; if one version finds what another one found too, the one in whose time it became true first answers.
 */
final class AnsweredFindings {

    private record Answer(RulePackage rules, Assessment assessment) {}

    /** Is given what a package found, and of it what the package answers for. */
    interface Taker {
        void take(Assessment assessment, RulePackage rules, List<Finding> findings);
    }

    private final ApplicablePackages applicable;
    private final Set<String> adopted;
    private final List<Answer> answers = new ArrayList<>();

    /** @param adopted ids of packages of which a version was adopted, which answers for the whole case */
    AnsweredFindings(ApplicablePackages applicable, Set<String> adopted) {
        this.applicable = applicable;
        this.adopted = adopted;
    }

    void add(RulePackage rules, Assessment assessment) {
        answers.add(new Answer(rules, assessment));
    }

    void each(Taker taker) {
        Map<String, Finding> first = new HashMap<>();
        answers.forEach(answer -> answeredFor(answer).forEach(finding -> first.merge(id(answer, finding), finding,
                (one, other) -> other.at().isBefore(one.at()) ? other : one)));
        answers.forEach(answer -> taker.take(answer.assessment, answer.rules, answeredFor(answer).stream()
                .filter(finding -> first.get(id(answer, finding)) == finding).toList()));
    }

    private List<Finding> answeredFor(Answer answer) {
        String id = answer.rules.id().id();
        if (answer.rules.manifest().appliesAt() == AppliesAt.CASE_START || adopted.contains(id)) {
            return answer.assessment.findings();
        }
        return answer.assessment.findings().stream()
                .filter(finding -> applicable.answersFor(answer.rules, finding.at())).toList();
    }

    private static String id(Answer answer, Finding finding) {
        return FindingId.of(answer.assessment.caseId(), answer.rules.id().id(), finding);
    }
}
