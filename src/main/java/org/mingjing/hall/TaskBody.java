package org.mingjing.hall;

import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.RequestJson;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.mingjing.warn.AskedTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a request says of tasks. @param reasonCharsMax characters of a reason */
record TaskBody(int reasonCharsMax) {

    private static final int CODE_CHARS_MAX = 200;
    private static final int TEXT_CHARS_MAX = 4_000;

    /** @param kinds refuses a kind that there is not */
    AskedTask task(InputStream body, Consumer<String> kinds) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-tasks"), List.of("key", "kind", "urgent", "list", "title",
                "source", "measures", "department", "official", "deadline", "warning", "reason"));
        String key = code(asked, "key");
        if (key.isEmpty()) {
            throw WrongInput.of("hall.task-key");
        }
        String kind = code(asked, "kind");
        kinds.accept(kind);
        JsonNode urgent = asked.path("urgent");
        if (!urgent.isMissingNode() && !urgent.isBoolean()) {
            throw WrongInput.of("hall.task-urgent");
        }
        return new AskedTask(key, kind, urgent.asBoolean(false), code(asked, "list"), code(asked, "title"), text(asked, "source"),
                text(asked, "measures"), new AskedTask.Whose(code(asked, "department"), code(asked, "official")), deadline(asked), code(asked, "warning"),
                RequestJson.text(asked, "reason", reasonCharsMax));
    }

    AskedTask.Act act(InputStream body) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-task-acts"),
                List.of("act", "reason", "evidence", "deadline", "version"));
        JsonNode version = asked.path("version");
        if (!version.isIntegralNumber() || !version.canConvertToLong()) {
            throw WrongInput.of("hall.task-version");
        }
        return new AskedTask.Act(code(asked, "act"), RequestJson.text(asked, "reason", reasonCharsMax), text(asked, "evidence"),
                deadline(asked), version.longValue());
    }

    private static @Nullable LocalDate deadline(ObjectNode asked) {
        String day = code(asked, "deadline");
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw WrongInput.of("hall.task-deadline", day);
        }
    }

    private static String code(ObjectNode asked, String name) {
        return RequestJson.text(asked, name, CODE_CHARS_MAX);
    }

    private static String text(ObjectNode asked, String name) {
        return RequestJson.text(asked, name, TEXT_CHARS_MAX);
    }
}
