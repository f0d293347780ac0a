package org.mingjing.console;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.OwnFacts;
import org.mingjing.ledger.facts.CaseFacts;
import org.mingjing.looks.Openings;
import org.mingjing.looks.StatedPurpose;
import org.mingjing.looks.Viewed;
import org.mingjing.people.Person;
import org.mingjing.warn.Warnings;
import org.springframework.stereotype.Component;

/** Records that somebody opens a case, in the name of all who acted in it or answer for a finding. */
@Component
final class OpenedCases {

    private final Installation installation;
    private final Openings openings;

    OpenedCases(Installation installation, Openings openings) {
        this.installation = installation;
        this.openings = openings;
    }

    /** Records it. @throws org.mingjing.looks.LookRefused if the purpose must be said */
    void openCase(String view, CaseFacts facts, StatedPurpose purpose, Person person) {
        Set<String> officials = new TreeSet<>();
        facts.facts().forEach(fact -> officials.add(fact.official()));
        installation.ledger().decisions().standing(List.of(facts.caseId())).forEach(standing ->
                standing.finding().responsible().forEach(one -> officials.add(one.official())));
        openings.open(person, Viewed.ofCase(view, facts.caseId(), warning(facts.caseId()), officials), purpose);
    }

    /** The warning that a case is opened for. */
    private String warning(String caseId) {
        return OwnFacts.isOwnCase(caseId) ? OwnFacts.warningOf(caseId) : Warnings.about(installation, caseId);
    }
}
