package org.mingjing.assess.finding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingjing.assess.Nature;
import org.mingjing.assess.Responsible;
import org.mingjing.words.Answerer;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Step;

/** Finds who answers for a finding, the owner first. A data fault names a department and nobody else. */
final class ResponsibleParties {

    private static final Set<String> CHAIN_ROLES = Set.of("reviewer", "approver", "head");

    private ResponsibleParties() {}

    /** @param shared {@code owner}, or {@code chain} if those who reviewed and approved by then share in it */
    static List<Responsible> of(JoinedReport joined, Nature nature, String shared, CaseSteps caseSteps) {
        Responsible owner = owner(joined, caseSteps);
        if (nature == Nature.DATA_FAULT) {
            return List.of(new Responsible(Responsible.OWNER, owner.department(), "", ""));
        }
        if (!shared.equals(Responsible.CHAIN)) {
            return List.of(owner);
        }
        List<Responsible> all = new ArrayList<>();
        all.add(owner);
        all.addAll(chain(joined, caseSteps, owner));
        return all;
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

    private static Set<Responsible> chain(JoinedReport joined, CaseSteps caseSteps, Responsible owner) {
        Set<Responsible> chain = new LinkedHashSet<>();
        for (Step step : caseSteps.steps()) {
            boolean actedByThen = !step.getAt().isAfter(joined.at());
            boolean other = !step.getOfficial().isEmpty() && !step.getOfficial().equals(owner.official());
            if (actedByThen && other && CHAIN_ROLES.contains(step.getRole())) {
                chain.add(new Responsible(step.getRole(), step.getDepartment(), step.getPost(), step.getOfficial()));
            }
        }
        return chain;
    }
}
