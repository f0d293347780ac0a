package org.mingjing.engine;

import java.util.List;
import org.mingjing.words.Report;

/** The rules of a package, ready to be run. Whoever runs them, what they report is what Drools' network reports. */
@FunctionalInterface
public interface RuleEngine {

    /**
     * Runs all rules once over the facts of one case. Safe for use by several threads.
     *
     * @return what they reported, in no particular order
     * @throws AssessmentFailed if a bound is reached or a rule fails
     */
    List<Report> fire(List<?> facts);
}
