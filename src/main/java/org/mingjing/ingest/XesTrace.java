package org.mingjing.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.NodeFact;
import org.mingjing.texts.Sentence;

/** One trace of XES on its way to facts. A case in several traces is one case, whose events are counted on. */
final class XesTrace {

    static final int EVENTS_MAX = 100_000;
    static final long WEIGHT_MAX = 64L * 1024 * 1024;

    private record Event(long line, XesValues values) {}

    private final FactMapping mapping;
    private final Map<String, Integer> places;
    private final String origin;
    private final FactSink sink;
    private final XesValues values = new XesValues();
    private final List<Event> events = new ArrayList<>();
    private long weight;

    /** @param places how many events of each case were read of the file */
    XesTrace(FactMapping mapping, Map<String, Integer> places, String origin, FactSink sink) {
        this.mapping = mapping;
        this.places = places;
        this.origin = origin;
        this.sink = sink;
    }

    /** Reads the trace the reader stands on, up to its end, and hands its events over. */
    void read(XmlEvents xml) throws XMLStreamException {
        int line = xml.line();
        int openAfter = xml.depth() - 1;
        boolean tooLong = false;
        try {
            while (!tooLong && xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    readPart(xml);
                    tooLong = events.size() > EVENTS_MAX || weight + values.weight() > WEIGHT_MAX;
                }
            }
        } finally {
            if (!tooLong) {
                handOver(); // also what was complete when the file broke off
            }
        }
        if (tooLong) {
            sink.reject(new Reject(origin, line, Sentence.of("ingest.xes-trace-too-long", EVENTS_MAX, WEIGHT_MAX), values.toString()));
            events.clear();
            xml.skipTo(openAfter);
        }
    }

    private void readPart(XmlEvents xml) throws XMLStreamException {
        if (xml.getLocalName().equals("event")) {
            int line = xml.line();
            XesValues event = XesValues.read(xml);
            weight += event.weight();
            events.add(new Event(line, event));
        } else {
            values.readOne(xml);
        }
    }

    private void handOver() {
        CaseValues ofCase = new CaseValues(values.values());
        List<Sentence> faultsOfTrace = values.faults("ingest.xes-trace-fault");
        List<Sentence> notes = new ArrayList<>();
        for (Event event : events) {
            List<Sentence> reasons = new ArrayList<>(faultsOfTrace);
            reasons.addAll(event.values.faults("ingest.xes-event-fault"));
            notes.clear();
            try {
                NodeFact fact = mapping.fact(new SourceRow(event.values.values(), ofCase),
                        caseId -> places.merge(caseId, 1, Integer::sum), reasons, notes);
                notes.stream().distinct().forEach(note -> sink.note(new ReadNote(origin, event.line, note)));
                sink.fact(fact, event.line);
            } catch (UnreadableRow e) {
                sink.reject(new Reject(origin, event.line, e.sentence(), XesValues.text(values, event.values)));
            }
        }
    }
}
