package org.mingjing.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingjing.drivers.FactSink;
import org.mingjing.facts.Faults;
import org.mingjing.texts.Sentence;

/**
 * Reads a batch of CloudEvents (JSON batch format 1.0), each with a fact or registry entry as its data, which is read from
 * the same bytes as a line of the project's own form. Every element gets an answer; its place stands for the line.
 */
final class CloudEventsReader implements FormatReader {

    private final SourceProfile profile;

    CloudEventsReader(SourceProfile profile) {
        this.profile = profile;
    }

    @Override
    public void read(InputStream in, String origin, FactSink sink) {
        JsonElements events = new JsonElements(in);
        JsonRecords records = new JsonRecords(profile, origin, sink);
        long place = 0;
        try {
            if (!events.begin()) {
                throw new UnreadableSource(origin, 0, Sentence.of("ingest.batch-no-array"));
            }
            for (byte[] event; (event = events.next()) != null;) {
                place++;
                if (events.brokeOff() && place == 1 && event.length == 0) {
                    throw new UnreadableSource(origin, 0, Sentence.of("ingest.batch-endless"));
                }
                if (events.brokeOff()) {
                    records.reject(place, Sentence.of("ingest.batch-breaks-off"), event);
                } else {
                    read(event, place, records);
                }
            }
            if (!events.brokeOff() && events.hasMore()) {
                records.reject(place + 1, Sentence.of("ingest.batch-more-text"), new byte[0]);
            }
        } catch (IOException e) {
            throw new UnreadableSource(origin, place + 1, BrokenStream.reason(e));
        }
    }

    private static void read(byte[] event, long place, JsonRecords records) {
        if (event.length >= LineBytes.LINE_BYTES_MAX) {
            records.reject(place, Sentence.of("ingest.event-too-long", LineBytes.LINE_BYTES_MAX), event);
            return;
        }
        try {
            new StrictText(StandardCharsets.UTF_8).check(event);
            CloudEvent read = CloudEvent.read(event);
            if (read.faults().isEmpty()) {
                records.read(Arrays.copyOfRange(event, read.dataFrom(), read.dataTo()), place, event);
            } else {
                records.reject(place, Faults.inARow(read.faults()), event);
            }
        } catch (UnreadableValue e) {
            records.reject(place, Sentence.of("ingest.the-event", e.sentence()), event);
        }
    }
}
