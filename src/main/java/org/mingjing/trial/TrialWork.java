package org.mingjing.trial;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.AssessmentFailed;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.Assessor;
import org.mingjing.assess.Assessors;
import org.mingjing.assess.Mutant;
import org.mingjing.assess.PackageCheck;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryJson;
import org.mingjing.scenario.ScenarioMutation;
import org.mingjing.scenario.ScenarioTests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a process that tries packages can be asked. */
final class TrialWork implements AutoCloseable {

    private final Assessors assessors = new Assessors(1);
    private @Nullable Assessor assessor;

    Object answer(JsonNode question) {
        return switch (question.path("do").asString("")) {
            case "check" -> Map.of("problems",
                    PackageCheck.check(TrialJson.rules(question)).stream().map(TrialJson::of).toList());
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

    private static Object mutate(JsonNode question) {
        ScenarioMutation.Outcome outcome =
                ScenarioMutation.ofTexts(TrialJson.rules(question), TrialJson.scenarios(question), done -> { });
        return Map.of("tried", outcome.tried(), "survivors", outcome.survivors().stream().map(Mutant::toString).toList());
    }

    private Object assess(JsonNode question) {
        if (assessor == null) {
            throw TrialJson.unreadable();
        }
        List<NodeFact> facts = TrialJson.list(question, "facts", one -> FactJson.read(one.stringValue()));
        Registry registry = Registry.of(TrialJson.list(question, "registry", one -> RegistryJson.read(one.stringValue())));
        CaseFile caseFile = CaseFile.of(question.path("case").stringValue(), facts, registry);
        try {
            ArrayNode findings = JsonNodeFactory.instance.arrayNode();
            assessor.assess(caseFile, Instant.parse(question.path("asOf").stringValue())).findings()
                    .forEach(finding -> findings.add(TrialJson.read(AssessmentJson.write(finding))));
            return Map.of("findings", findings);
        } catch (AssessmentFailed e) {
            return Map.of("undecided", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        assessors.close();
    }
}
