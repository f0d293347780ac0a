package org.mingjing.drivers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Assessors;
import org.mingjing.assess.Finding;
import org.mingjing.author.trial.Trial;
import org.mingjing.author.trial.TrialLimits;
import org.mingjing.facts.CaseFile;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.RulePackage;

/**
 * The version of a package that cases are replayed with. What is published, or was recorded because cases were decided by
 * it, is run like any package; everything else is a draft and is run in a process of its own.
 */
final class OtherVersion implements AutoCloseable {

    private final Assessors assessors;
    private final RulePackage rules;
    private final @Nullable Trial trial;

    /** @param recorded whether cases were decided by exactly this package */
    OtherVersion(Installation installation, RulePackage rules, boolean recorded) {
        this.assessors = installation.assessors();
        this.rules = rules;
        boolean published = recorded || rules.manifest().state() == Manifest.State.PUBLISHED;
        this.trial = published ? null : new Trial(TrialLimits.OF_REPLAYS, installation.home());
    }

    /**
     * @throws org.mingjing.engine.AssessmentFailed if the case cannot be assessed
     * @throws org.mingjing.author.trial.TrialFailed if a draft cannot be run at all
     */
    List<Finding> findings(CaseFile caseFile, Instant asOf) {
        return trial == null
                ? assessors.of(rules).assess(caseFile, asOf).findings()
                : trial.assess(rules, caseFile, asOf);
    }

    /** Findings of the version of then, in the form in which they compare with those of this one. */
    List<Finding> comparable(List<Finding> then) {
        return trial == null ? then : Trial.asTold(then);
    }

    @Override
    public void close() {
        if (trial != null) {
            trial.close();
        }
    }
}
