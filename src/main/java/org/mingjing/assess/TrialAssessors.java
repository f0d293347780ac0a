package org.mingjing.assess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.engine.Screening;
import org.mingjing.rules.RulePackage;

/**
 * Assessors for trial runs of variants of one package that differ in a few places. What a variant has in common with the
 * package is compiled once.
 */
public final class TrialAssessors implements AutoCloseable {

    private final CompiledPackage base;
    private @Nullable CompiledPackage withOtherRules;

    /** @throws AssessmentFailed if the package does not compile */
    public TrialAssessors(RulePackage rules) {
        // A variant is asked so little that making its indexes would take longer than they save.
        this.base = CompiledPackage.compile(rules, Engines.of(EngineChoice.REFERENCE));
    }

    /**
     * An assessor for the variant, of no use after {@link #close()}; one with rules of its own, of no use either after one
     * was asked for with yet other rules.
     *
     * @throws AssessmentFailed if its tables or rules do not compile
     */
    public Assessor of(RulePackage variant) {
        CompiledPackage alike = sameRules(variant, base.rules()) ? base : withRulesOf(variant);
        boolean sameTables = sameFiles(variant, base.rules(), List.copyOf(Screening.tableFiles(variant)))
                && sameFiles(variant, base.rules(), variant.manifest().parameterFiles());
        return new Assessor(alike.variant(variant, sameTables));
    }

    private CompiledPackage withRulesOf(RulePackage variant) {
        CompiledPackage known = withOtherRules;
        if (known == null || !sameRules(variant, known.rules())) {
            forgetOtherRules();
            known = base.withRulesOf(variant);
            withOtherRules = known;
        }
        return known;
    }

    private void forgetOtherRules() {
        if (withOtherRules != null) {
            withOtherRules.close();
            withOtherRules = null;
        }
    }

    private static boolean sameRules(RulePackage one, RulePackage other) {
        return sameFiles(one, other, one.manifest().rules());
    }

    private static boolean sameFiles(RulePackage one, RulePackage other, List<String> files) {
        return files.stream().allMatch(file -> text(one, file).equals(text(other, file)));
    }

    private static String text(RulePackage rules, String file) {
        return rules.files().getOrDefault(file, "");
    }

    @Override
    public void close() {
        forgetOtherRules();
        base.close();
    }
}
