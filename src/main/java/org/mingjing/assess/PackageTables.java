package org.mingjing.assess;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Fallbacks;
import org.mingjing.engine.TableEngine;
import org.mingjing.engine.reference.TableCompiler;
import org.mingjing.rules.RulePackage;

/** The decision tables of a package that has no cases to assess, such as the scoring package, asked by name. */
public final class PackageTables {

    private final RulePackage rules;
    private final Map<String, TableEngine> byDecision = new TreeMap<>();

    private PackageTables(RulePackage rules, EngineChoice choice) {
        this.rules = rules;
        TableCompiler.compile(rules, choice, new Fallbacks()).forEach(table -> byDecision.put(table.name(), table.engine()));
    }

    /** @throws AssessmentFailed if a table does not compile */
    public static PackageTables of(RulePackage rules) {
        return of(rules, EngineChoice.FAST);
    }

    /** @throws AssessmentFailed if a table does not compile */
    public static PackageTables of(RulePackage rules, EngineChoice choice) {
        return new PackageTables(rules, choice);
    }

    public RulePackage rules() {
        return rules;
    }

    /**
     * Asks a table.
     *
     * @return its result rows by output name, none if no row matches; a table with one output names it by the decision
     * @throws AssessmentFailed if the package has no such decision or the table refuses an input
     */
    public List<Map<String, Object>> ask(String decision, Map<String, Object> inputs) {
        TableEngine table = byDecision.get(decision);
        if (table == null) {
            throw AssessmentFailed.of("assess.no-decision", rules.id(), decision);
        }
        return table.ask(inputs::get).results();
    }
}
