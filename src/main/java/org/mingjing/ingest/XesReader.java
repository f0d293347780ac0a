package org.mingjing.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.Reject;
import org.mingjing.texts.Sentence;

/**
 * Reads event logs in XES (IEEE 1849). Events are handed over when their trace is complete, since attributes of a trace
 * may come after its events. Defaults in {@code global} are no values and are not used. A document type is refused.
 */
final class XesReader implements FormatReader {

    private final FactMapping mapping;

    XesReader(SourceProfile profile) {
        this.mapping = profile.mapping();
    }

    @Override
    public void read(InputStream in, String origin, FactSink sink) {
        FactMapping ofFile = mapping.forFile(origin);
        XmlEvents xml = null;
        try {
            xml = XmlEvents.of(in, origin);
            readLog(xml, ofFile, origin, sink);
        } catch (IOException e) {
            throw new UnreadableSource(origin, 1, BrokenStream.reason(e));
        } catch (XMLStreamException e) {
            int line = Math.max(1, e.getLocation() != null ? e.getLocation().getLineNumber() : xml == null ? 1 : xml.line());
            throw new UnreadableSource(origin, line, reason(e));
        }
    }

    // The parser's own words are in the language of the machine.
    private static Sentence reason(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException broken) {
            return BrokenStream.reason(broken);
        }
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNumber();
        return column > 0 ? Sentence.of("ingest.xml-malformed-at", column) : Sentence.of("ingest.xml-malformed");
    }

    private static void readLog(XmlEvents xml, FactMapping mapping, String origin, FactSink sink) throws XMLStreamException {
        boolean inLog = false;
        Map<String, Integer> places = new HashMap<>();
        while (xml.hasNext()) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT && !inLog) {
                inLog = requireLog(xml, origin);
            } else if (what == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("trace")) {
                new XesTrace(mapping, places, origin, sink).read(xml);
            } else if (what == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("event")) {
                int line = xml.line();
                sink.reject(new Reject(origin, line,
                        Sentence.of("ingest.xes-outside"), XesValues.read(xml).toString()));
            }
        }
    }

    private static boolean requireLog(XmlEvents xml, String origin) {
        if (!xml.getLocalName().equals("log")) {
            throw new UnreadableSource(origin, xml.line(), Sentence.of("ingest.xes-no-log", xml.getLocalName()));
        }
        return true;
    }
}
