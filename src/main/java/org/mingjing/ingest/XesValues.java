package org.mingjing.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.mingjing.facts.Faults;
import org.mingjing.texts.Sentence;

/**
 * The typed attributes of one trace or event of XES. A list or a container becomes the list of what it holds; attributes
 * of an attribute are left out. What cannot be taken is noted and costs the trace or event alone.
 */
final class XesValues {

    private static final int DEPTH_MAX = 64;
    private static final int ATTRIBUTES_MAX = 10_000;

    private final Map<String, SourceValue> values = new LinkedHashMap<>();
    private final Set<Sentence> faults = new LinkedHashSet<>();
    private long chars;
    private int read;

    /** Reads the attributes of the element the reader stands on, up to and with its end. */
    static XesValues read(XmlEvents xml) throws XMLStreamException {
        XesValues values = new XesValues();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                values.readOne(xml);
            }
        }
        return values;
    }

    /** Adds the attribute the reader stands on, and goes on to its end. */
    void readOne(XmlEvents xml) throws XMLStreamException {
        String key = xml.getAttributeValue(null, "key");
        SourceValue value = value(xml, 0);
        if (key == null) {
            faults.add(Sentence.of("ingest.xes-no-key"));
        } else if (read <= ATTRIBUTES_MAX && values.put(key, value) != null) {
            faults.add(Sentence.of("ingest.xes-key-twice", Faults.shown(key)));
        }
    }

    private SourceValue value(XmlEvents xml, int within) throws XMLStreamException {
        String kind = xml.getLocalName();
        String given = xml.getAttributeValue(null, "value");
        String text = given == null ? "" : given;
        List<SourceValue> items = new ArrayList<>();
        chars += text.length();
        if (++read > ATTRIBUTES_MAX) {
            faults.add(Sentence.of("ingest.xes-attributes-max", ATTRIBUTES_MAX));
        }
        if (within == DEPTH_MAX || read > ATTRIBUTES_MAX) {
            xml.skipTo(xml.depth() - 1);
            if (within == DEPTH_MAX) {
                faults.add(Sentence.of("ingest.xes-too-deep", DEPTH_MAX));
            }
            return SourceValue.list(items);
        }
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                SourceValue item = value(xml, within + 1);
                items.addAll(item.type() == ValueType.LIST ? item.items() : List.of(item));
            }
        }
        return switch (kind) {
            case "list", "container", "values" -> SourceValue.list(items);
            case "date" -> SourceValue.of(ValueType.INSTANT, text);
            case "int" -> SourceValue.of(ValueType.INTEGER, text);
            case "float" -> SourceValue.of(ValueType.DECIMAL, text);
            case "boolean" -> SourceValue.of(ValueType.BOOLEAN, text);
            default -> SourceValue.text(text);
        };
    }

    Map<String, SourceValue> values() {
        return values;
    }

    /** Why they cannot be taken, as sentences. @param key of the message that says whose they are */
    List<Sentence> faults(String key) {
        return faults.stream().sorted(Comparator.comparing(Sentence::toString)).map(fault -> Sentence.of(key, fault)).toList();
    }

    /** How much of the memory they take, about. */
    long weight() {
        return chars + 100L * read;
    }

    /** What a person needs to find the event again. */
    static String text(XesValues ofCase, XesValues ofEvent) {
        return "trace " + ofCase + ", event " + ofEvent;
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Faults.shown(entry.getValue().text()))
                .limit(100)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
