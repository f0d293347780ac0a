package org.mingjing.assess;

import java.util.List;
import org.mingjing.rules.RulePackage;

/**
 * Assessors for trial runs of variants of one package that differ in tables or parameters. The rule files are the same
 * in all of them and are compiled once.
 */
public final class TrialAssessors implements AutoCloseable {

    private final CompiledPackage base;

    /** @throws AssessmentFailed if the package does not compile */
    public TrialAssessors(RulePackage rules) {
        // A variant is asked so little that making its indexes would take longer than they save.
        this.base = CompiledPackage.compile(rules, TableMode.INTERPRETED);
    }

    /**
     * An assessor for the variant, of no use after {@link #close()}.
     *
     * @throws AssessmentFailed if its tables do not compile
     * @throws IllegalArgumentException if its rule files differ from those of the package
     */
    public Assessor of(RulePackage variant) {
        if (!sameFiles(variant, variant.manifest().rules())) {
            throw new IllegalArgumentException("the rule files of " + variant + " differ from those of " + base.rules());
        }
        return new Assessor(base.variant(variant, sameFiles(variant, List.copyOf(Screening.tableFiles(variant)))));
    }

    private boolean sameFiles(RulePackage variant, List<String> files) {
        return files.stream().allMatch(file -> text(variant, file).equals(text(base.rules(), file)));
    }

    private static String text(RulePackage rules, String file) {
        return rules.files().getOrDefault(file, "");
    }

    @Override
    public void close() {
        base.close();
    }
}
