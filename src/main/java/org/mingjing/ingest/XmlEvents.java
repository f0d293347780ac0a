package org.mingjing.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.mingjing.texts.Sentence;

/** The parts of an XML file one after the other, within bounds; a document type and entities are refused. */
final class XmlEvents extends StreamReaderDelegate {

    static final int PART_CHARS_MAX = 16 * 1024 * 1024;
    static final int DEPTH_MAX = 10_000;

    private final String origin;
    private final PieceBound bound;
    private int depth;

    private XmlEvents(XMLStreamReader xml, String origin, PieceBound bound) {
        super(xml);
        this.origin = origin;
        this.bound = bound;
    }

    static XmlEvents of(InputStream in, String origin) throws IOException, XMLStreamException {
        PieceBound bound = new PieceBound(XmlText.decoded(in, origin), PART_CHARS_MAX);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            return new XmlEvents(factory.createXMLStreamReader(bound), origin, bound);
        } catch (MissingResourceException e) {
            throw wordless(e);
        }
    }

    @Override
    public int next() throws XMLStreamException {
        bound.begin();
        int what = following();
        if (what == XMLStreamConstants.START_ELEMENT) {
            if (++depth > DEPTH_MAX) {
                throw new UnreadableSource(origin, line(), Sentence.of("ingest.xml-too-deep", DEPTH_MAX));
            }
        } else if (what == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (what == XMLStreamConstants.DTD || what == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableSource(origin, line(), Sentence.of("ingest.xml-doctype"));
        }
        return what;
    }

    private int following() throws XMLStreamException {
        try {
            return super.next();
        } catch (MissingResourceException e) {
            throw wordless(e);
        }
    }

    // The parser lacks its own words for some of what it refuses, such as signs that nobody can see in a document type.
    private static XMLStreamException wordless(MissingResourceException e) {
        return new XMLStreamException("not XML", e);
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** Goes to the end of the element of which so many are open while it is. */
    void skipTo(int openAfter) throws XMLStreamException {
        while (depth > openAfter) {
            next();
        }
    }

    /** The line of the part, counted from 1. */
    int line() {
        return Math.max(1, getLocation().getLineNumber());
    }
}
