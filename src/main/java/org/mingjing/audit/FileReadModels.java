package org.mingjing.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.files.FileTables;

/** The checks of attached files: the row of each, and that its content is the one that was recorded. */
final class FileReadModels {

    private FileReadModels() {}

    static List<ReadModelCheck> checks() {
        return List.of(new NewestRowsCheck(FileTables.KIND, FileTables.FILE, FileReadModels::file), new FileContentsCheck());
    }

    private static List<@Nullable String> file(String body) {
        BodyFields fields = BodyFields.of(body);
        return List.of(fields.text("id"), fields.text("warning"), fields.text("account"), fields.text("name"), fields.text("type"),
                fields.text("sha256"), fields.integer("bytes"), fields.epochMicros("receivedAt"), fields.epochMicros("expiresAt"),
                fields.text("state"), fields.text("act"));
    }
}
