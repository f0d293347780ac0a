package org.mingjing.author.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.Assessor;
import org.mingjing.assess.Assessors;
import org.mingjing.author.Mutant;
import org.mingjing.author.ScenarioMutation;
import org.mingjing.author.ScenarioTests;
import org.mingjing.check.NamesOutside;
import org.mingjing.check.PackageCheck;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryJson;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlFaults;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/** What a process that tries packages can be asked. */
final class TrialWork implements AutoCloseable {

    private final Assessors assessors = new Assessors(1);
    private @Nullable Assessor assessor;

    Object answer(JsonNode question) {
        return switch (question.path("do").asString("")) {
            case "check" -> Map.of("problems", check(question).stream().map(TrialJson::of).toList());
            case "test" -> Map.of("results", ScenarioTests.ofTexts(TrialJson.rules(question), TrialJson.scenarios(question))
                    .stream().map(TrialJson::of).toList());
            case "mutate" -> mutate(question);
            case "compile" -> {
                assessor = assessors.of(TrialJson.rules(question));
                yield Map.of();
            }
            case "assess" -> assess(question);
            default -> throw TrialJson.unreadable();
        };
    }

    /** Scenarios that cannot be read do not keep the package itself from being checked. */
    private static List<Problem> check(JsonNode question) {
        RulePackage rules = TrialJson.rules(question);
        List<Problem> problems = new ArrayList<>();
        List<CaseFile> examples = List.of();
        try {
            examples = ScenarioTests.cases(rules, TrialJson.scenarios(question));
        } catch (YamlFaults e) {
            problems.add(Problem.note("package.yaml", 0, Problem.NO_PLACE,
                    Sentence.of("author.scenarios-unreadable", e.faults().get(0).placed())));
        }
        problems.addAll(PackageCheck.check(rules, new NamesOutside(examples, Set.copyOf(TrialJson.texts(question, "attributes")),
                Set.copyOf(TrialJson.texts(question, "sources")))));
        return problems;
    }

    private static Object mutate(JsonNode question) {
        ScenarioMutation.Outcome outcome =
                ScenarioMutation.ofTexts(TrialJson.rules(question), TrialJson.scenarios(question), done -> { });
        return Map.of("tried", outcome.tried(), "leftOut", outcome.leftOut(), "survivors", outcome.survivors().stream().map(Mutant::shown).map(TrialJson::inAllLanguages).toList());
    }

    private Object assess(JsonNode question) {
        if (assessor == null) {
            throw TrialJson.unreadable();
        }
        List<NodeFact> facts = TrialJson.list(question, "facts", one -> FactJson.read(one.stringValue()));
        Registry registry = Registry.of(TrialJson.list(question, "registry", one -> RegistryJson.read(one.stringValue())));
        CaseFile caseFile = CaseFile.of(question.path("case").stringValue(), facts, registry);
        try {
            List<RawValue> findings = new ArrayList<>();
            assessor.assess(caseFile, Instant.parse(question.path("asOf").stringValue())).findings()
                    .forEach(finding -> findings.add(new RawValue(AssessmentJson.write(finding))));
            return Map.of("findings", findings);
        } catch (AssessmentFailed e) {
            return Map.of("undecided", TrialJson.inAllLanguages(e.sentence()));
        }
    }

    @Override
    public void close() {
        assessors.close();
    }
}
