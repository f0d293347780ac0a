package org.mingjing.audit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks of the read models of what people did: versions adopted, conflicts reviewed. */
final class ActReadModels {

    private ActReadModels() {}

    static List<ReadModelCheck> checks() {
        return List.of(
                new ReadModelRows("adoption", "adoption",
                        List.of("package", "version", "package_hash", "from_day", "to_day"), ActReadModels::adoption),
                new ReadModelRows("review", "conflict_review", List.of("conflict_seq", "reviewer", "note"),
                        ActReadModels::review));
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
