package org.mingjing.screen;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mingjing.texts.Characters;
import org.mingjing.texts.Names;

/** Reads XML with line numbers. Nothing outside the text is ever fetched, and no entity is expanded. */
final class XmlFile {

    private static final int DEPTH_MAX = 20;
    private static final int ELEMENTS_MAX = 500_000;
    private static final int ATTRIBUTES_MAX = 20;
    private static final int BYTES_MAX = 16_000_000;

    private XmlFile() {}

    /** @throws Refused if it is not well formed or declares a document type */
    static XmlElement read(String text) {
        if (text.length() > BYTES_MAX) {
            throw new Refused(0, "screen.xml-too-large", BYTES_MAX / 1_000_000);
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return read(factory.createXMLStreamReader(new StringReader(Characters.withoutByteOrderMark(text))));
        } catch (XMLStreamException e) {
            throw new Refused(e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                    XmlFault.sentence(String.valueOf(e.getMessage())));
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser lacks words for some of what it refuses, such as signs that nobody can see in a document type.
            throw new Refused(0, "screen.xml-unreadable");
        }
    }

    /** Files are read as UTF-8; one that says otherwise would be another text to a reader that believes it. */
    private static void declaration(XMLStreamReader reader) {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new Refused(1, "screen.xml-encoding", Names.shown(encoding));
        }
        if (reader.getVersion() != null && !reader.getVersion().equals("1.0")) {
            throw new Refused(1, "screen.xml-version", Names.shown(reader.getVersion()));
        }
    }

    private static XmlElement read(XMLStreamReader reader) throws XMLStreamException {
        declaration(reader);
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    bounds(reader, open.size() + 1, ++elements);
                    XmlElement element = element(reader);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.getLast().add(element);
                    }
                    open.addLast(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> open.getLast().add(reader.getText());
                case XMLStreamConstants.DTD -> throw new Refused(reader.getLocation().getLineNumber(),
                        "screen.xml-doctype");
                case XMLStreamConstants.PROCESSING_INSTRUCTION, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Refused(reader.getLocation().getLineNumber(),
                                "screen.xml-instruction");
                default -> { }
            }
        }
        if (root == null) {
            throw new XMLStreamException("there is no element");
        }
        return root;
    }

    private static void bounds(XMLStreamReader reader, int depth, int elements) {
        int line = reader.getLocation().getLineNumber();
        if (depth > DEPTH_MAX) {
            throw new Refused(line, "screen.xml-too-deep", DEPTH_MAX);
        }
        if (elements > ELEMENTS_MAX) {
            throw new Refused(line, "screen.xml-elements", ELEMENTS_MAX);
        }
        if (reader.getAttributeCount() > ATTRIBUTES_MAX) {
            throw new Refused(line, "screen.xml-attributes", ATTRIBUTES_MAX);
        }
    }

    private static XmlElement element(XMLStreamReader reader) {
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            // With its prefix it is another attribute than the one that readers look for, or take it for.
            String prefix = reader.getAttributePrefix(i);
            attributes.put((prefix == null || prefix.isEmpty() ? "" : prefix + ":") + reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
        return new XmlElement(reader.getLocalName(), String.valueOf(reader.getNamespaceURI()),
                reader.getLocation().getLineNumber(), attributes);
    }
}
