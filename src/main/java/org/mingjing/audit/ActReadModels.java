package org.mingjing.audit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.decisions.DecisionTables;
import org.mingjing.ledger.facts.FactTables;

/** The checks of the read models of what people did: versions adopted, conflicts reviewed. */
final class ActReadModels {

    private ActReadModels() {}

    static List<ReadModelCheck> checks() {
        return List.of(
                new ReadModelRows("adoption", DecisionTables.ADOPTION, ActReadModels::adoption),
                new ReadModelRows("review", FactTables.REVIEW, ActReadModels::review));
    }

    private static List<@Nullable String> adoption(String body) {
        BodyFields fields = BodyFields.of(body);
        return Arrays.asList(fields.text("package"), fields.text("version"), fields.text("packageHash"),
                fields.has("from") ? fields.text("from") : null, fields.has("to") ? fields.text("to") : null);
    }

    private static List<@Nullable String> review(String body) {
        BodyFields fields = BodyFields.of(body);
        return List.of(fields.integer("conflict"), fields.text("by"), fields.text("note"));
    }
}
