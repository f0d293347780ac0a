package org.mingjing.console;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.author.ScenarioText;
import org.mingjing.door.Quoted;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A package as it is sent to be checked: {@code {"files": {"package.yaml": "…", …}}}. */
final class DraftFiles {

    private static final String FIELD = "files";

    private DraftFiles() {}

    /** The text of each file by its relative path. @throws IllegalArgumentException with a sentence if the body is anything else */
    static Map<String, String> read(InputStream body) {
        ObjectNode draft = RequestJson.object(body, Sentence.of("console.body-of-package"), List.of(FIELD));
        if (!(draft.path(FIELD) instanceof ObjectNode files)) {
            throw WrongInput.of("console.draft-without-files", "{\"files\": {\"package.yaml\": \"…\"}}");
        }
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> file : files.properties()) {
            if (!file.getValue().isString()) {
                throw WrongInput.of("console.draft-file-no-text", Quoted.shown(file.getKey()));
            }
            requireWhole(file.getKey(), file.getKey() + file.getValue().stringValue());
            texts.put(file.getKey(), file.getValue().stringValue());
        }
        return texts;
    }

    /** The scenarios among the files. */
    static List<ScenarioText> scenarios(Map<String, String> files) {
        return files.entrySet().stream().filter(file -> file.getKey().matches("scenarios/[^/]+\\.yaml"))
                .map(file -> new ScenarioText(file.getKey(), file.getValue())).toList();
    }

    /** JSON can hold halves of characters, which no file can; they would become other characters on their way. */
    private static void requireWhole(String file, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw WrongInput.of("console.draft-half-character", Quoted.shown(file), "\\ud83d");
        }
    }
}
