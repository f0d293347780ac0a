package org.mingjing.drivers;

import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Explanation;
import org.mingjing.assess.Finding;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;

/**
 * A finding with the package in whose words it is told.
 *
 * @param rules the package, null if its text is not at hand
 */
record ToldFinding(Finding finding, @Nullable RulePackage rules) {

    /** Tells it from the other findings of its package in the case. */
    String identity() {
        return finding.rule() + '\n' + finding.key();
    }

    String sentence() {
        return rules == null ? "" : Explanation.of(rules, finding).zh();
    }

    String sentenceEn() {
        return rules == null ? "" : Explanation.of(rules, finding).en();
    }

    /** In short: level, points, instants. */
    Sentence shown() {
        Sentence level = Sentence.of("drivers.level-" + finding.level().code());
        String points = finding.points().toPlainString();
        return finding.due() == null ? Sentence.of("drivers.finding", level, points, finding.at())
                : Sentence.of("drivers.finding-due", level, points, finding.at(), finding.due());
    }
}
