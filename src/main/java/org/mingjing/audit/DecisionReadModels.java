package org.mingjing.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Meaning;

/** The checks of the read models of what was decided: rule packages, decisions and findings. */
final class DecisionReadModels {

    private DecisionReadModels() {}

    static List<ReadModelCheck> checks() {
        return List.of(
                new ReadModelRows("package", "package", List.of("hash", "id", "version"), DecisionReadModels::rules),
                new ReadModelRows("decision", "decision",
                        List.of("case_id", "package", "version", "package_hash",
                                "(extract(epoch from as_of) * 1000000)::bigint as as_of", "known_seq", "result_digest",
                                "meaning"),
                        DecisionReadModels::decision),
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
