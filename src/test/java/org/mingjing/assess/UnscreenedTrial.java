package org.mingjing.assess;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.assess.terms.Deed;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.rules.RulePackage;
import org.mingjing.trial.Payload;
import tools.jackson.databind.json.JsonMapper;

/** A trial process without screens: it compiles what it is given, as it is, and runs it over one step. */
public final class UnscreenedTrial {

    private UnscreenedTrial() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> files = new TreeMap<>();
        JsonMapper.shared().readTree(Payload.ask()).path("files").properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().stringValue()));
        Deed.prepare(arguments);
        try (RuleBase rules = RuleCompiler.compileScreened(RulePackage.of(files))) {
            CaseFile caseFile = CaseFile.of("C1", List.of(
                    Facts.fact("s", "C1", "f", "decision", "2024-03-04T10:00:00+08:00", "o", Map.of())), Registry.empty());
            rules.fire(CaseSteps.of(caseFile, ZoneOffset.UTC).steps());
        }
        Payload.act("die");
    }
}
