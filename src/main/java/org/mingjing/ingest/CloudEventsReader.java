package org.mingjing.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingjing.drivers.FactSink;
import org.mingjing.facts.Faults;

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
                throw new UnreadableSource(origin, 0, "A batch of CloudEvents must be a JSON array.");
            }
            for (byte[] event; (event = events.next()) != null;) {
                place++;
                if (events.brokeOff() && place == 1 && event.length == 0) {
                    throw new UnreadableSource(origin, 0, "A batch of CloudEvents must be a JSON array, and this one has no end.");
                }
                if (events.brokeOff()) {
                    records.reject(place, "The batch breaks off in this event, or a quote or bracket of it is not closed; "
                            + "nothing after it can be told apart. Send it again from here on.", event);
                } else {
                    read(event, place, records);
                }
            }
            if (!events.brokeOff() && events.hasMore()) {
                records.reject(place + 1, "More text stands after the end of the batch; it was not read.", new byte[0]);
            }
        } catch (IOException e) {
            throw new UnreadableSource(origin, place + 1, BrokenStream.reason(e));
        }
    }

    private static void read(byte[] event, long place, JsonRecords records) {
        if (event.length >= LineBytes.LINE_BYTES_MAX) {
            records.reject(place, "The event is longer than " + LineBytes.LINE_BYTES_MAX + " bytes.", event);
            return;
        }
        try {
            new StrictText(StandardCharsets.UTF_8).check(event);
            CloudEvent read = CloudEvent.read(event);
            if (read.faults().isEmpty()) {
                records.read(Arrays.copyOfRange(event, read.dataFrom(), read.dataTo()), place, event);
            } else {
                records.reject(place, Faults.joined(read.faults()), event);
            }
        } catch (UnreadableValue e) {
            records.reject(place, "The event " + e.getMessage(), event);
        }
    }
}
