package org.mingjing.audit;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Compares the kind a record is filed under with the one in its text. Only the text is hashed. */
final class RecordedKind {

    private static final JsonFactory JSON = new JsonFactory();

    private RecordedKind() {}

    static boolean matches(StoredRecord row) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), row.body())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("kind")) {
                    return row.kind().equals(parser.getString());
                }
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException notJson) {
            return false;
        }
    }
}
