package org.mingjing.audit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.looks.DossierTables;
import org.mingjing.looks.OpeningTables;

/** The checks of the read models of who looked, and of who asked to. */
final class OpeningReadModels {

    private OpeningReadModels() {}

    static List<ReadModelCheck> checks() {
        return List.of(new ReadModelRows(OpeningTables.KIND, OpeningTables.OPENING, OpeningReadModels::opening),
                new NewestRowsCheck(DossierTables.KIND, DossierTables.REQUEST, OpeningReadModels::request));
    }

    private static List<@Nullable String> opening(String body) {
        BodyFields fields = BodyFields.of(body);
        return List.of(fields.text("account"), fields.text("name"), fields.text("role"), fields.text("view"), fields.text("case"),
                fields.text("warning"), fields.text("purpose"), fields.text("note"), fields.text("request"), fields.text("officials"),
                fields.epochMicros("at"));
    }

    private static List<@Nullable String> request(String body) {
        BodyFields fields = BodyFields.of(body);
        return Arrays.asList(fields.text("id"), fields.text("official"), fields.text("department"), fields.text("account"),
                fields.text("name"), fields.text("purpose"), fields.text("note"), fields.text("case"), fields.text("state"),
                fields.text("decidedBy"), fields.text("decidedName"), fields.text("reason"), fields.epochMicros("askedAt"),
                fields.has("decidedAt") ? fields.epochMicros("decidedAt") : null, fields.epochMicros("expiresAt"));
    }
}
