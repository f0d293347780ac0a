package org.mingjing.ingest;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The names of the fields of a JSON object, not of what lies within them. */
final class TopLevelFields {

    private static final JsonFactory JSON = new JsonFactory();

    private TopLevelFields() {}

    /** Empty for what is no object; up to the fault for what is no JSON. */
    static Set<String> of(String text) {
        Set<String> names = new HashSet<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    names.add(json.currentName());
                    json.nextToken();
                    json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            return names;
        }
        return names;
    }
}
