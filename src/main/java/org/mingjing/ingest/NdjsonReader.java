package org.mingjing.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.mingjing.drivers.FactSink;

/** Reads the project's own format: one fact or one registry entry as JSON on each line, in UTF-8. */
final class NdjsonReader implements FormatReader {

    private final SourceProfile profile;

    NdjsonReader(SourceProfile profile) {
        this.profile = profile;
    }

    @Override
    public void read(InputStream in, String origin, FactSink sink) {
        LineBytes lines = new LineBytes(in);
        JsonRecords records = new JsonRecords(profile, origin, sink);
        try {
            for (byte[] line; (line = lines.next()) != null;) {
                records.read(line, lines.number());
            }
        } catch (IOException e) {
            throw new UnreadableSource(origin, lines.number(), BrokenStream.reason(e));
        }
    }
}
