package org.mingjing.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjing.facts.Blanks;
import org.mingjing.facts.Faults;
import org.mingjing.facts.JsonFault;
import org.mingjing.texts.Iso;
import org.mingjing.texts.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The envelope of a CloudEvent 1.0: what is wrong with it, and where in its bytes its data stand. */
final class CloudEvent {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");
    private static final Set<String> NEVER_EMPTY = Set.of("id", "source", "type", "subject", "dataschema");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,200}");
    private static final Pattern JSON_TYPE = Pattern.compile("(?i)\\s*[\\w.+-]+/([\\w.-]+\\+)?json\\s*(;.*)?", Pattern.DOTALL);

    private final List<Sentence> faults = new ArrayList<>();
    private final Set<String> given = new HashSet<>();
    private int dataFrom;
    private int dataTo;

    private CloudEvent() {}

    /** @param event one element of a batch, known to be UTF-8 */
    static CloudEvent read(byte[] event) {
        CloudEvent read = new CloudEvent();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), event)) {
            read.read(json);
        } catch (JacksonException e) {
            read.faults.clear();
            read.wrong(Sentence.of("ingest.event-no-json", JsonFault.reason(e, event)));
        }
        return read;
    }

    private void read(JsonParser json) {
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_OBJECT) {
            wrong(Sentence.of(first == null ? "ingest.event-missing" : "ingest.event-no-object"));
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_NULL) {
                continue; // which is as if it were not there
            }
            if (name.equals("data")) {
                data(json, value);
            } else if (name.equals("data_base64")) {
                given.add("data_base64");
                wrong(Sentence.of("ingest.event-base64"));
                json.skipChildren();
            } else {
                attribute(name, value, json);
            }
        }
        if (json.nextToken() != null) {
            wrong(Sentence.of("ingest.event-more-text"));
        }
        finish();
    }

    private void data(JsonParser json, JsonToken value) {
        given.add("data");
        if (value != JsonToken.START_OBJECT) {
            wrong(Sentence.of(value == JsonToken.VALUE_STRING ? "ingest.event-data-as-text" : "ingest.event-data-no-object"));
            json.skipChildren();
            return;
        }
        dataFrom = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        dataTo = (int) json.currentLocation().getByteOffset();
    }

    private void attribute(String name, JsonToken value, JsonParser json) {
        given.add(name);
        if (!NAME.matcher(name).matches()) {
            wrong(Sentence.of("ingest.event-attribute-name", Faults.shown(name)));
        }
        if (value.isStructStart()) {
            wrong(Sentence.of("ingest.event-attribute-single", Faults.shown(name)));
            json.skipChildren();
        } else if (value == JsonToken.VALUE_STRING) {
            text(name, json.getString());
        } else if (REQUIRED.contains(name) || name.equals("time") || name.startsWith("data")) {
            wrong(Sentence.of("ingest.event-attribute-text", Faults.shown(name)));
        }
    }

    private void text(String name, String text) {
        switch (name) {
            case "specversion" -> {
                if (!text.equals("1.0")) {
                    wrong(Sentence.of("ingest.event-specversion", Faults.shown(text)));
                }
            }
            case "datacontenttype" -> {
                if (!JSON_TYPE.matcher(text).matches()) {
                    wrong(Sentence.of("ingest.event-content-type", Faults.shown(text)));
                }
            }
            case "time" -> {
                if (Iso.instant(text) == null) {
                    wrong(Sentence.of("texts.no-instant-in", Sentence.of("ingest.event-attribute", name), Faults.shown(text)));
                }
            }
            default -> {
                if (NEVER_EMPTY.contains(name) && Blanks.isBlank(text)) {
                    wrong(Sentence.of("ingest.event-attribute-empty", Faults.shown(name)));
                }
            }
        }
    }

    private void finish() {
        for (String name : REQUIRED) {
            if (!given.contains(name)) {
                wrong(Sentence.of("ingest.event-lacks", name));
            }
        }
        if (!given.contains("data") && !given.contains("data_base64")) {
            wrong(Sentence.of("ingest.event-without-data"));
        }
    }

    private void wrong(Sentence sentence) {
        faults.add(sentence);
    }

    /** What is wrong, in sentences; with nothing wrong there are data. */
    List<Sentence> faults() {
        return faults;
    }

    /** Where in the bytes the data begin. */
    int dataFrom() {
        return dataFrom;
    }

    /** Where in the bytes the data have ended. */
    int dataTo() {
        return dataTo;
    }
}
