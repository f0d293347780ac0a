package org.mingjing.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.Admission;
import org.mingjing.facts.FactSyntaxException;
import org.mingjing.facts.JsonLine;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/**
 * Hands over facts and registry entries that are written as JSON objects; what is none is rejected. Every form that holds
 * such objects reads them here, so that they are read alike. Not for several threads.
 */
final class JsonRecords {

    private static final int SHOWN_BYTES_MAX = 2_000;

    private final String source;
    private final @Nullable DeclaredTypes types;
    private final String origin;
    private final FactSink sink;
    private final StrictText utf8 = new StrictText(StandardCharsets.UTF_8);

    JsonRecords(SourceProfile profile, String origin, FactSink sink) {
        this.source = profile.name();
        this.types = profile.types();
        this.origin = origin;
        this.sink = sink;
    }

    /** Reads one object; a text that is blank is passed over. @param line its place, for messages */
    void read(byte[] bytes, long line) {
        try {
            if (bytes.length >= LineBytes.LINE_BYTES_MAX) {
                throw UnreadableValue.of("ingest.is-too-long", LineBytes.LINE_BYTES_MAX);
            }
            utf8.check(bytes);
            read(bytes, line, bytes);
        } catch (UnreadableValue e) {
            reject(line, Sentence.of("ingest.the-line", e.sentence()), bytes);
        }
    }

    /**
     * Reads one object.
     *
     * @param bytes known to be UTF-8 and no longer than a line may be
     * @param whole what it is part of, to be kept if it is rejected
     */
    void read(byte[] bytes, long line, byte[] whole) {
        try {
            if (isBlank(bytes)) {
                return;
            }
            JsonLine read = JsonLine.read(bytes);
            if (read.isEntry()) {
                entry(read.entry(), line);
            } else {
                fact(read.fact(source), line);
            }
        } catch (FactSyntaxException | WrongInput e) {
            reject(line, Sentence.of(e), whole);
        }
    }

    private void fact(NodeFact read, long line) {
        NodeFact fact = types == null ? read : types.applied(read);
        require(Admission.faults(fact));
        sink.fact(fact, line);
    }

    private void entry(RegistryEntry entry, long line) {
        require(Admission.faults(entry));
        sink.entry(entry, line);
    }

    private static void require(List<Sentence> faults) {
        if (!faults.isEmpty()) {
            throw new FactSyntaxException(faults);
        }
    }

    private static boolean isBlank(byte[] utf8) {
        return (utf8.length == 0 || utf8[0] != '{') && new String(utf8, StandardCharsets.UTF_8).isBlank();
    }

    void reject(long line, Sentence reason, byte[] bytes) {
        sink.reject(new Reject(origin, line, reason, shown(bytes)));
    }

    /** The text, byte for byte as Latin-1 if it is not UTF-8. */
    private String shown(byte[] bytes) {
        byte[] begin = Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN_BYTES_MAX * 4));
        try {
            utf8.check(bytes);
            return new String(begin, StandardCharsets.UTF_8);
        } catch (UnreadableValue e) {
            return new String(begin, StandardCharsets.ISO_8859_1);
        }
    }
}
