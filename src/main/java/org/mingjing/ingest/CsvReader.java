package org.mingjing.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.NodeFact;
import org.mingjing.texts.Sentence;

/**
 * Reads CSV (RFC 4180) with a header. Records are told apart as bytes and decoded cell by cell, so that one wrong
 * character costs one record.
 */
final class CsvReader implements FormatReader {

    private static final int EMPTY_LINES_MAX = 1_000_000;

    private final SourceProfile profile;
    private final CSVFormat format;

    CsvReader(SourceProfile profile) {
        this.profile = profile;
        // Empty lines are records here and skipped below, since the parser would lose count of its lines.
        this.format = CSVFormat.DEFAULT.builder().setDelimiter(profile.delimiter()).setIgnoreEmptyLines(false).get();
    }

    @Override
    public void read(InputStream in, String origin, FactSink sink) {
        FactMapping mapping = profile.mapping().forFile(origin);
        long line = 1;
        PieceBound bound = new PieceBound(new InputStreamReader(in, StandardCharsets.ISO_8859_1), LineBytes.LINE_BYTES_MAX);
        try (CSVParser parser = CSVParser.builder().setReader(bound).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            CsvHeader header = null;
            Map<String, Integer> places = new HashMap<>();
            StrictText text = new StrictText(profile.charset());
            int emptyLines = 0;
            for (CSVRecord csv; (csv = next(records, bound)) != null; line = parser.getCurrentLineNumber() + 1) {
                if (header == null) {
                    header = CsvHeader.read(csv, text, origin);
                    header.require(mapping.names(), origin);
                } else if (csv.size() != 1 || !csv.get(0).isEmpty()) {
                    emptyLines = 0;
                    handOver(csv, line, header, mapping, places, text, origin, sink);
                } else if (++emptyLines > EMPTY_LINES_MAX) {
                    throw new UnreadableSource(origin, line, Sentence.of("ingest.empty-lines", EMPTY_LINES_MAX));
                }
            }
            if (header == null) {
                throw new UnreadableSource(origin, 1, Sentence.of("ingest.csv-empty"));
            }
        } catch (IOException e) {
            throw new UnreadableSource(origin, line, reason(e));
        }
    }

    // Only faults of the file are unwrapped here: one that the sink throws must not be taken for a broken file.
    private static @Nullable CSVRecord next(Iterator<CSVRecord> records, PieceBound bound) throws IOException {
        bound.begin();
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Sentence reason(IOException e) {
        return e instanceof PieceBound.TooLong tooLong ? tooLong.sentence() : e instanceof CSVException || String.valueOf(e.getMessage()).contains("encapsulated")
                ? Sentence.of("ingest.csv-quote")
                : BrokenStream.reason(e);
    }

    private void handOver(CSVRecord csv, long line, CsvHeader header, FactMapping mapping, Map<String, Integer> places,
            StrictText text, String origin, FactSink sink) {
        try {
            SourceRow row = header.row(csv, text);
            List<Sentence> notes = new ArrayList<>();
            NodeFact fact = mapping.fact(row, caseId -> places.merge(caseId, 1, Integer::sum), new ArrayList<>(), notes);
            notes.stream().distinct().forEach(note -> sink.note(new ReadNote(origin, line, note)));
            sink.fact(fact, line);
        } catch (UnreadableRow | UnreadableValue e) {
            sink.reject(new Reject(origin, line, Sentence.of(e), joined(csv, text)));
        }
    }

    private String joined(CSVRecord csv, StrictText text) {
        String cells = String.join(String.valueOf(profile.delimiter()), csv.toList());
        try {
            return text.decodeLatin1(cells);
        } catch (UnreadableValue e) {
            return cells; // byte for byte, which is all that is known of it
        }
    }
}
