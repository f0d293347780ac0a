package org.mingjing.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.FactSyntaxException;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryJson;

/** Reads the project's own format: one fact or one registry entry as JSON on each line, in UTF-8. */
final class NdjsonReader implements FormatReader {

    private final String source;

    NdjsonReader(SourceProfile profile) {
        this.source = profile.name();
    }

    @Override
    public void read(InputStream in, String origin, FactSink sink) {
        LineBytes lines = new LineBytes(in);
        StrictText utf8 = new StrictText(StandardCharsets.UTF_8);
        long line = 1;
        try {
            for (byte[] bytes; (bytes = lines.next()) != null; line++) {
                handOver(bytes, line, utf8, origin, sink);
            }
        } catch (IOException e) {
            throw new UnreadableSource(origin, line, BrokenStream.reason(e));
        }
    }

    private void handOver(byte[] bytes, long line, StrictText utf8, String origin, FactSink sink) {
        try {
            if (bytes.length >= LineBytes.LINE_BYTES_MAX) {
                throw new UnreadableValue("is longer than " + LineBytes.LINE_BYTES_MAX + " bytes.");
            }
            utf8.check(bytes);
            NodeFact fact = FactJson.readIfUsual(bytes, source);
            if (fact != null) {
                sink.fact(fact, line);
                return;
            }
            String text = utf8.decode(bytes);
            if (text.isBlank()) {
                return;
            }
            if (isEntry(text)) {
                sink.entry(RegistryJson.read(text), line);
            } else {
                sink.fact(FactJson.read(text, source), line);
            }
        } catch (UnreadableValue e) {
            sink.reject(new Reject(origin, line, "The line " + e.getMessage(), latin1(bytes)));
        } catch (FactSyntaxException e) {
            sink.reject(new Reject(origin, line, e.getMessage(), new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    // A registry entry has the field "entry" and no "factId"; either word may also stand deeper inside the other kind.
    private static boolean isEntry(String text) {
        if (!text.contains("\"entry\"")) {
            return false;
        }
        return !text.contains("\"factId\"") || TopLevelFields.of(text).contains("entry");
    }

    private static String latin1(byte[] bytes) {
        return new String(Arrays.copyOf(bytes, Math.min(bytes.length, 2000)), StandardCharsets.ISO_8859_1);
    }
}
