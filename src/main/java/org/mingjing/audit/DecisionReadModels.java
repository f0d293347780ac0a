package org.mingjing.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Meaning;
import org.mingjing.ledger.decisions.DecisionTables;
import org.mingjing.ledger.facts.FactTables;

/** The checks of the read models of what was decided: rule packages, decisions and findings. */
final class DecisionReadModels {

    private DecisionReadModels() {}

    static List<ReadModelCheck> checks() {
        return List.of(
                ReadModelRows.ofTheFirst("package", FactTables.PACKAGE, DecisionReadModels::rules),
                new ReadModelRows("decision", DecisionTables.DECISION, DecisionReadModels::decision),
                new FindingRowsCheck(),
                new KnownPlacesCheck(),
                new CaseWorkCheck(),
                new FailureRowsCheck());
    }

    private static List<@Nullable String> rules(String body) {
        BodyFields fields = BodyFields.of(body);
        return List.of(fields.text("hash"), fields.text("id"), fields.text("version"));
    }

    private static List<@Nullable String> decision(String body) {
        BodyFields fields = BodyFields.of(body);
        return List.of(fields.text("case"), fields.text("package"), fields.text("version"),
                fields.text("packageHash"), fields.epochMicros("asOf"), fields.integer("knownSeq"),
                fields.text("resultDigest"), fields.integerOr("meaning", Meaning.FIRST));
    }
}
