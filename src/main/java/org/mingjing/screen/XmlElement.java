package org.mingjing.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of an XML file with the line it stands on. */
public final class XmlElement {

    private final String name;
    private final String namespace;
    private final int line;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, String namespace, int line, Map<String, String> attributes) {
        this.name = name;
        this.namespace = namespace;
        this.line = line;
        this.attributes = Map.copyOf(attributes);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }

    /** Name without prefix. */
    public String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    /** Line on which its start tag ends, counted from 1. */
    public int line() {
        return line;
    }

    /** The attribute, empty if absent. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** Its own characters, trimmed. */
    public String text() {
        return text.toString().strip();
    }

    public List<XmlElement> children() {
        return children;
    }

    public List<XmlElement> children(String name) {
        return children.stream().filter(child -> child.name.equals(name)).toList();
    }

    public Optional<XmlElement> child(String name) {
        return children(name).stream().findFirst();
    }

    /** The text of the first {@code text} element in it, empty if there is none. */
    public String written() {
        return child("text").map(XmlElement::text).orElse("");
    }

    /** The element and all below it, in the order of the file. */
    public Stream<XmlElement> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
    }
}
