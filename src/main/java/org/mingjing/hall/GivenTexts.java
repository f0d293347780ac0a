package org.mingjing.hall;

import java.util.Map;
import java.util.TreeMap;
import org.mingjing.console.RequestJson;
import org.mingjing.texts.WrongInput;
import tools.jackson.databind.node.ObjectNode;

/** Reads objects of texts in bodies, such as settings. */
final class GivenTexts {

    private static final int TEXTS_MAX = 60;
    private static final int CHARS_MAX = 8_000;

    private GivenTexts() {}

    /** The texts of a field, none if it is not given. @throws IllegalArgumentException with a sentence, if it is anything else */
    static Map<String, String> of(ObjectNode asked, String field) {
        Map<String, String> texts = new TreeMap<>();
        if (!asked.has(field)) {
            return texts;
        }
        if (!(asked.get(field) instanceof ObjectNode object) || object.size() > TEXTS_MAX) {
            throw WrongInput.of("hall.no-texts", field);
        }
        object.propertyNames().forEach(name -> {
            String text = RequestJson.text(object, name, CHARS_MAX).strip();
            if (!text.isEmpty()) {
                texts.put(name, text);
            }
        });
        return texts;
    }
}
