package org.mingjing.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.mingjing.assess.TrialAssessors;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.WrongInput;
import org.mingjing.yaml.YamlFaults;

/** Tells how much the scenarios of a package would notice: breaks its tables and rules one place at a time. */
public final class ScenarioMutation {

    /** Rules are compiled for each change of them, which takes most of the time. */
    private static final int RULE_MUTANTS_MAX = 2_000;

    private ScenarioMutation() {}

    /**
     * What came of breaking a package.
     *
     * @param tried how many mutants were run
     * @param leftOut how many were not, because the rules of the package have more places than are tried
     * @param survivors those that no scenario noticed; of a row, a pattern or a condition that can be taken away unnoticed
     *     only that is listed
     */
    public record Outcome(int tried, int leftOut, List<Mutant> survivors) {

        public Outcome {
            survivors = List.copyOf(survivors);
        }
    }

    /**
     * Runs all scenarios on each mutant of the package until one notices it.
     *
     * @param progress told after each mutant how many of all have been looked at, in permille
     * @throws YamlFaults if a scenario file cannot be read
     * @throws AssessmentFailed if the package does not compile
     * @throws IllegalArgumentException if the unbroken package does not do what the scenarios say
     */
    public static Outcome run(RulePackage rules, List<Path> scenarioFiles, IntConsumer progress) {
        return ofTexts(rules, ScenarioText.read(scenarioFiles), progress);
    }

    /** As {@link #run}, for files that have been read. */
    public static Outcome ofTexts(RulePackage rules, List<ScenarioText> texts, IntConsumer progress) {
        List<Scenario> scenarios = new ArrayList<>(ScenarioTests.read(rules, texts));
        requireAsExpected(ScenarioTests.ofTexts(rules, texts));
        List<Mutant> ofRules = RuleMutants.of(rules);
        List<Mutant> mutants = new ArrayList<>(Mutants.of(rules));
        mutants.addAll(ofRules.subList(0, Math.min(ofRules.size(), RULE_MUTANTS_MAX)));
        List<Mutant> survivors = new ArrayList<>();
        Set<String> unneeded = new HashSet<>();
        int tried = 0;
        try (TrialAssessors assessors = new TrialAssessors(rules)) {
            for (int i = 0; i < mutants.size(); i++) {
                Mutant mutant = mutants.get(i);
                if (unneeded.stream().noneMatch(whole -> mutant.place().startsWith(whole + ","))) {
                    tried++;
                    if (!isNoticed(mutant, scenarios, assessors)) {
                        survivors.add(mutant);
                        if (mutant.whole()) {
                            unneeded.add(mutant.place());
                        }
                    }
                }
                progress.accept((i + 1) * 1000 / mutants.size());
            }
        }
        return new Outcome(tried, Math.max(0, ofRules.size() - RULE_MUTANTS_MAX), survivors);
    }

    private static void requireAsExpected(List<ScenarioResult> results) {
        results.stream().filter(result -> !result.isAsExpected()).findFirst().ifPresent(result -> {
            throw WrongInput.of("author.scenarios-first", result.differences().get(0));
        });
    }

    /** The scenario that notices moves to the front: it is likely to notice the neighbours too. */
    private static boolean isNoticed(Mutant mutant, List<Scenario> scenarios, TrialAssessors assessors) {
        TrialPackage trial = new TrialPackage(mutant.rules(), assessors);
        for (int i = 0; i < scenarios.size(); i++) {
            if (!trial.isAsExpected(scenarios.get(i))) {
                scenarios.add(0, scenarios.remove(i));
                return true;
            }
        }
        return false;
    }
}
