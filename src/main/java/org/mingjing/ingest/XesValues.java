package org.mingjing.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads typed attributes of XES. A list or a container becomes the list of what it holds; attributes of an attribute
 * are left out.
 */
final class XesValues {

    private XesValues() {}

    /** The attributes of the element the reader stands on, up to and with its end. */
    static Map<String, SourceValue> read(XMLStreamReader xml) throws XMLStreamException {
        Map<String, SourceValue> values = new LinkedHashMap<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                readOne(xml, values);
            }
        }
        return values;
    }

    /** Adds the attribute the reader stands on, and goes on to its end. */
    static void readOne(XMLStreamReader xml, Map<String, SourceValue> values) throws XMLStreamException {
        String key = xml.getAttributeValue(null, "key");
        SourceValue value = value(xml);
        if (key != null) {
            values.put(key, value);
        }
    }

    private static SourceValue value(XMLStreamReader xml) throws XMLStreamException {
        String kind = xml.getLocalName();
        String text = xml.getAttributeValue(null, "value");
        List<SourceValue> items = new ArrayList<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                SourceValue item = value(xml);
                items.addAll(item.type() == ValueType.LIST ? item.items() : List.of(item));
            }
        }
        return switch (kind) {
            case "list", "container", "values" -> SourceValue.list(items);
            case "date" -> SourceValue.of(ValueType.INSTANT, text == null ? "" : text);
            case "int" -> SourceValue.of(ValueType.INTEGER, text == null ? "" : text);
            case "float" -> SourceValue.of(ValueType.DECIMAL, text == null ? "" : text);
            case "boolean" -> SourceValue.of(ValueType.BOOLEAN, text == null ? "" : text);
            default -> SourceValue.text(text == null ? "" : text);
        };
    }

    /** What a person needs to find the event again. */
    static String text(Map<String, SourceValue> ofCase, Map<String, SourceValue> ofEvent) {
        return "trace " + listed(ofCase) + ", event " + listed(ofEvent);
    }

    private static String listed(Map<String, SourceValue> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().text())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
