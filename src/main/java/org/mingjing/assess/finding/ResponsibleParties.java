package org.mingjing.assess.finding;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.assess.Nature;
import org.mingjing.assess.Responsible;
import org.mingjing.engine.MatchedRow;
import org.mingjing.words.Answerer;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Step;

/**
 * Who answers for a finding. A data fault names a department and nobody else.
 *
 * @param people the owner first
 * @param rows rows of tables that say who shares in it
 */
record ResponsibleParties(List<Responsible> people, List<MatchedRow> rows) {

    /** @param shared {@code owner}, or {@code chain} if those who signed by then share in it */
    static ResponsibleParties of(JoinedReport joined, Nature nature, String shared, CaseSteps caseSteps, Chain chain) {
        Responsible owner = owner(joined, caseSteps);
        if (nature == Nature.DATA_FAULT) {
            return alone(new Responsible(Responsible.OWNER, owner.department(), "", ""));
        }
        if (!shared.equals(Responsible.CHAIN)) {
            return alone(owner);
        }
        Chain.Sharers sharers = chain.of(joined, owner);
        List<Responsible> all = new ArrayList<>();
        all.add(owner);
        all.addAll(sharers.people());
        return new ResponsibleParties(all, sharers.rows());
    }

    private static ResponsibleParties alone(Responsible owner) {
        return new ResponsibleParties(List.of(owner), List.of());
    }

    private static Responsible owner(JoinedReport joined, CaseSteps caseSteps) {
        Responsible usual = usual(joined, caseSteps);
        String department = usual.department();
        String post = usual.post();
        String official = usual.official();
        String named = joined.report().official();
        String namedDepartment = joined.report().department();
        return new Responsible(Responsible.OWNER,
                namedDepartment == null ? department : namedDepartment,
                named == null || named.equals(official) ? post : "",
                named == null ? official : named);
    }

    /** Who answers unless the rule names another: by the limits table, else whoever has the matter in hand. */
    private static Responsible usual(JoinedReport joined, CaseSteps caseSteps) {
        Answerer answerer = joined.answerer();
        if (answerer != null) {
            return new Responsible(Responsible.OWNER, answerer.department(), answerer.post(), answerer.official());
        }
        Step step = joined.ownerStep();
        return step == null
                ? new Responsible(Responsible.OWNER, departmentOf(caseSteps), "", "")
                : new Responsible(Responsible.OWNER, step.getDepartment(), step.getPost(), step.getOfficial());
    }

    private static String departmentOf(CaseSteps caseSteps) {
        return caseSteps.steps().stream().map(Step::getDepartment).filter(code -> !code.isEmpty()).findFirst().orElse("");
    }
}
