package org.mingjing.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.assess.TrialAssessors;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.CaseFile;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlFaults;

/** Runs scenarios against a package. */
public final class ScenarioTests {

    private ScenarioTests() {}

    /**
     * One result for each scenario of each file, in the order of the files.
     *
     * @throws YamlFaults if a file cannot be read, with file and line of everything that is wrong in it
     * @throws AssessmentFailed if the package does not compile
     */
    public static List<ScenarioResult> run(RulePackage rules, List<Path> scenarioFiles) {
        return ofTexts(rules, ScenarioText.read(scenarioFiles));
    }

    /** As {@link #run}, for files that have been read. */
    public static List<ScenarioResult> ofTexts(RulePackage rules, List<ScenarioText> texts) {
        List<ScenarioResult> results = new ArrayList<>();
        try (TrialAssessors assessors = new TrialAssessors(rules)) {
            read(rules, texts).forEach(scenario -> results.add(run(scenario, rules, assessors)));
        }
        return results;
    }

    /** The cases of scenarios. @throws YamlFaults if a file cannot be read, with everything that is wrong in it */
    public static List<CaseFile> cases(RulePackage rules, List<ScenarioText> texts) {
        return read(rules, texts).stream().map(Scenario::caseFile).toList();
    }

    static List<Scenario> read(RulePackage rules, List<ScenarioText> texts) {
        List<Scenario> scenarios = new ArrayList<>();
        texts.forEach(one -> scenarios.addAll(ScenarioFile.read(one.text(), one.file(), rules.manifest().timeZone())));
        return scenarios;
    }

    /** Runs one scenario with its own parameters. */
    static ScenarioResult run(Scenario scenario, RulePackage rules, TrialAssessors assessors) {
        RulePackage variant;
        try {
            variant = scenario.parameters().isEmpty() ? rules : rules.withParameters(scenario.parameters());
        } catch (IllegalArgumentException e) {
            return new ScenarioResult(scenario.file(), scenario.line(), scenario.title(),
                    List.of(Sentence.of("author.difference", scenario.file(), scenario.line(), Sentence.of(e))));
        }
        return ScenarioRun.of(scenario, assessors.of(variant));
    }
}
