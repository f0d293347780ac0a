package org.mingjing.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads event logs in XES (IEEE 1849). Events are handed over when their trace is complete, since attributes of a trace
 * may come after its events. Defaults in {@code global} are no values and are not used. A document type is refused.
 */
final class XesReader implements FormatReader {

    private record Event(long line, Map<String, SourceValue> values) {}

    private final FactMapping mapping;

    XesReader(SourceProfile profile) {
        this.mapping = profile.mapping();
    }

    @Override
    public void read(InputStream in, String origin, FactSink sink) {
        XMLStreamReader xml = null;
        try {
            xml = factory().createXMLStreamReader(XmlText.decoded(in, origin));
            readLog(xml, origin, sink);
        } catch (IOException e) {
            throw new UnreadableSource(origin, 1, BrokenStream.reason(e));
        } catch (XMLStreamException e) {
            int line = Math.max(1, e.getLocation() != null ? e.getLocation().getLineNumber()
                    : xml == null ? 1 : xml.getLocation().getLineNumber());
            throw new UnreadableSource(origin, line, reason(e));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static String reason(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException broken) {
            return BrokenStream.reason(broken);
        }
        String message = e.getMessage();
        int detail = message.indexOf("Message: ");
        return "The XML is not well formed: " + (detail < 0 ? message : message.substring(detail + 9)).strip()
                + " Get the file again from its source.";
    }

    private void readLog(XMLStreamReader xml, String origin, FactSink sink) throws XMLStreamException {
        boolean inLog = false;
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.DTD || what == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableSource(origin, xml.getLocation().getLineNumber(),
                        "The file has a DOCTYPE or an entity, which could name other files; remove it.");
            }
            if (what == XMLStreamConstants.START_ELEMENT && !inLog) {
                inLog = requireLog(xml, origin);
            } else if (what == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("trace")) {
                new Trace(origin, sink).read(xml);
            } else if (what == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("event")) {
                sink.reject(new Reject(origin, xml.getLocation().getLineNumber(),
                        "The event stands outside any trace, so its case is not known.", XesValues.read(xml).toString()));
            }
        }
    }

    private static boolean requireLog(XMLStreamReader xml, String origin) {
        if (!xml.getLocalName().equals("log")) {
            throw new UnreadableSource(origin, xml.getLocation().getLineNumber(), "This is not XES: it begins with <"
                    + xml.getLocalName() + ">, not with <log>.");
        }
        return true;
    }

    /** One trace on its way to facts. */
    private final class Trace {

        private final String origin;
        private final FactSink sink;
        private final Map<String, SourceValue> values = new LinkedHashMap<>();
        private final List<Event> events = new ArrayList<>();
        private int place;

        Trace(String origin, FactSink sink) {
            this.origin = origin;
            this.sink = sink;
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            try {
                while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                    if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                        if (xml.getLocalName().equals("event")) {
                            long line = xml.getLocation().getLineNumber();
                            events.add(new Event(line, XesValues.read(xml)));
                        } else {
                            XesValues.readOne(xml, values);
                        }
                    }
                }
            } finally {
                handOver(); // also what was complete when the file broke off
            }
        }

        private void handOver() {
            CaseValues ofCase = new CaseValues(values);
            for (Event event : events) {
                try {
                    sink.fact(mapping.fact(new SourceRow(event.values(), ofCase), caseId -> ++place), event.line());
                } catch (UnreadableRow e) {
                    sink.reject(new Reject(origin, event.line(), e.getMessage(), XesValues.text(values, event.values())));
                }
            }
        }
    }
}
