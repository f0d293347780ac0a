package org.mingjing.drivers;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mingjing.assess.Level;
import org.mingjing.ledger.decisions.Decisions;
import org.mingjing.ledger.decisions.StandingFinding;

/**
 * Chooses among standing findings: all that are given must hold, of each list one.
 *
 * @param packageId of this package alone, "" for all
 * @param rules of these rules, empty for all
 * @param levels of these levels by their codes, empty for all
 * @param cases of these cases, empty for all
 * @param departments whose owner is of one of these departments, empty for all
 * @param visible for which somebody answers whose matters are seen
 */
public record FindingFilter(
        String packageId, Set<String> rules, Set<String> levels, Set<String> cases, Set<String> departments, Visibility visible) {

    public static final FindingFilter ALL = ofPackage("");

    public FindingFilter {
        rules = Set.copyOf(rules);
        levels = Set.copyOf(levels);
        cases = Set.copyOf(cases);
        departments = Set.copyOf(departments);
    }

    /** Findings of one package, or all if its id is empty. */
    public static FindingFilter ofPackage(String packageId) {
        return new FindingFilter(packageId, Set.of(), Set.of(), Set.of(), Set.of(), Visibility.ALL);
    }

    /**
     * A filter of what somebody wrote.
     *
     * @throws IllegalArgumentException with a sentence, if a level is none
     */
    public static FindingFilter of(String packageId, Collection<String> rules, Collection<String> levels,
            Collection<String> cases, Collection<String> departments) {
        levels.forEach(Level::ofCode);
        return new FindingFilter(packageId, Set.copyOf(rules), Set.copyOf(levels), Set.copyOf(cases),
                Set.copyOf(departments), Visibility.ALL);
    }

    /** The same for somebody who sees the matters of some alone. */
    public FindingFilter seenBy(Visibility somebody) {
        return new FindingFilter(packageId, rules, levels, cases, departments, somebody);
    }

    /** Gives the chosen findings, by case. */
    void each(Decisions decisions, Consumer<StandingFinding> to) {
        Consumer<StandingFinding> chosen = finding -> {
            if (holds(finding)) {
                to.accept(finding);
            }
        };
        if (cases.isEmpty()) {
            decisions.standing(packageId, chosen);
        } else {
            cases.stream().sorted().forEach(caseId -> decisions.standing(Set.of(caseId)).forEach(chosen));
        }
    }

    /** All officials whom the chosen findings name. */
    public Set<String> officials(Installation installation) {
        Set<String> officials = new TreeSet<>();
        each(installation.ledger().decisions(), finding -> finding.finding().responsible().forEach(one -> officials.add(one.official())));
        officials.remove("");
        return officials;
    }

    private boolean holds(StandingFinding standing) {
        return (packageId.isEmpty() || packageId.equals(standing.rules().id()))
                && (rules.isEmpty() || rules.contains(standing.finding().rule()))
                && (levels.isEmpty() || levels.contains(standing.finding().level().code()))
                && (cases.isEmpty() || cases.contains(standing.caseId()))
                && (departments.isEmpty() || departments.contains(standing.finding().owner().department()))
                && (visible == Visibility.ALL || VisibleCases.sees(standing.finding(), visible));
    }
}
