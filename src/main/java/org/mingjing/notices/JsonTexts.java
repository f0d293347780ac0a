package org.mingjing.notices;

import java.util.Map;
import java.util.TreeMap;
import org.mingjing.facts.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/** Named texts as canonical JSON. */
final class JsonTexts {

    static final JsonMapper JSON = new JsonMapper();

    private JsonTexts() {}

    static String write(Map<String, String> texts) {
        return CanonicalJson.write(new TreeMap<>(texts));
    }

    /** None of "". */
    static Map<String, String> read(String json) {
        Map<String, String> texts = new TreeMap<>();
        if (!json.isEmpty()) {
            JSON.readTree(json).properties().forEach(field -> texts.put(field.getKey(), field.getValue().asString("")));
        }
        return texts;
    }
}
