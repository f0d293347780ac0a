package org.mingjing.ingest;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjing.facts.Blanks;
import org.mingjing.facts.Faults;
import org.mingjing.facts.JsonFault;
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

    private final List<String> faults = new ArrayList<>();
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
            read.wrong("The event is not valid JSON: " + JsonFault.reason(e));
        }
        return read;
    }

    private void read(JsonParser json) {
        JsonToken first = json.nextToken();
        if (first != JsonToken.START_OBJECT) {
            wrong(first == null ? "There is nothing at this place of the batch." : "The event is not a JSON object.");
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
                wrong("The event holds its data as 'data_base64'; send the fact as a JSON object in 'data'.");
                json.skipChildren();
            } else {
                attribute(name, value, json);
            }
        }
        if (json.nextToken() != null) {
            wrong("More text stands after the event.");
        }
        finish();
    }

    private void data(JsonParser json, JsonToken value) {
        given.add("data");
        if (value != JsonToken.START_OBJECT) {
            wrong("The 'data' of the event must be the fact as a JSON object"
                    + (value == JsonToken.VALUE_STRING ? ", not a text that holds it." : "."));
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
            wrong("'" + Faults.shown(name) + "' is no name of an attribute of a CloudEvent, which has lower-case letters and digits alone.");
        }
        if (value.isStructStart()) {
            wrong("The attribute '" + Faults.shown(name) + "' must be a single value; what belongs to the fact goes into 'data'.");
            json.skipChildren();
        } else if (value == JsonToken.VALUE_STRING) {
            text(name, json.getString());
        } else if (REQUIRED.contains(name) || name.equals("time") || name.startsWith("data")) {
            wrong("The attribute '" + Faults.shown(name) + "' must be a text.");
        }
    }

    private void text(String name, String text) {
        switch (name) {
            case "specversion" -> {
                if (!text.equals("1.0")) {
                    wrong("The attribute 'specversion' must be 1.0, but is '" + Faults.shown(text) + "'.");
                }
            }
            case "datacontenttype" -> {
                if (!JSON_TYPE.matcher(text).matches()) {
                    wrong("The attribute 'datacontenttype' must be application/json, but is '" + Faults.shown(text) + "'.");
                }
            }
            case "time" -> {
                try {
                    OffsetDateTime.parse(text);
                } catch (DateTimeException e) {
                    wrong("The attribute 'time' is not a time with its offset, such as 2024-05-06T09:00:00+08:00: "
                            + Faults.shown(text) + ".");
                }
            }
            default -> {
                if (NEVER_EMPTY.contains(name) && Blanks.isBlank(text)) {
                    wrong("The attribute '" + Faults.shown(name) + "' is empty; leave it out or give it a value.");
                }
            }
        }
    }

    private void finish() {
        for (String name : REQUIRED) {
            if (!given.contains(name)) {
                wrong("The event has no '" + name + "', which every CloudEvent has.");
            }
        }
        if (!given.contains("data") && faults.stream().noneMatch(fault -> fault.contains("data_base64"))) {
            wrong("The event has no 'data'; put the fact there.");
        }
    }

    private void wrong(String sentence) {
        faults.add(sentence);
    }

    /** What is wrong, in sentences; with nothing wrong there are data. */
    List<String> faults() {
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
