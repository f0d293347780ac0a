package org.mingjing.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.assess.Nature;
import org.mingjing.assess.Responsible;
import org.mingjing.facts.Post;
import org.mingjing.facts.Registry;

/** Works out what findings cost those who answer for them. Data faults and findings outside the window cost nothing. */
final class Charging {

    private static final int NO_POST = 0;

    private final ScoringTables tables;
    private final IndexWindow window;
    private final Registry registry;

    Charging(ScoringTables tables, IndexWindow window, Registry registry) {
        this.tables = tables;
        this.window = window;
        this.registry = registry;
    }

    /** A charge for each finding that is seen and each who answers for it, also those that come to nothing. */
    List<Charge> of(List<ScoredFinding> findings) {
        List<Charge> charges = new ArrayList<>();
        for (ScoredFinding finding : findings) {
            if (finding.nature() == Nature.CONDUCT && window.contains(finding.at())) {
                finding.responsible().forEach(person -> charges.add(charge(finding, person)));
            }
        }
        charges.sort(Charge.ORDER);
        return charges;
    }

    private Charge charge(ScoredFinding finding, Responsible person) {
        return new Charge(finding, person,
                tables.postFactor(riskLevel(person.post(), LocalDate.ofInstant(finding.at(), window.zone()))),
                tables.roleShare(person.role()),
                tables.decay(finding.level()).factor(window.ageInDays(finding.at())),
                tables.statusFactor(finding.status()));
    }

    private int riskLevel(String code, LocalDate day) {
        Post post = code.isEmpty() ? null : registry.find(Post.class, code, day);
        return post == null ? NO_POST : post.riskLevel();
    }
}
