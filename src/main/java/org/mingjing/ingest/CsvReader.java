package org.mingjing.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180) with a header. Records are told apart as bytes and decoded cell by cell, so that one wrong
 * character costs one record.
 */
final class CsvReader implements FormatReader {

    private final SourceProfile profile;
    private final FactMapping mapping;
    private final CSVFormat format;

    CsvReader(SourceProfile profile) {
        this.profile = profile;
        this.mapping = profile.mapping();
        // Empty lines are records here and skipped below, since the parser would lose count of its lines.
        this.format = CSVFormat.DEFAULT.builder().setDelimiter(profile.delimiter()).setIgnoreEmptyLines(false).get();
    }

    @Override
    public void read(InputStream in, String origin, FactSink sink) {
        long line = 1;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)).setFormat(format).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            CsvHeader header = null;
            Map<String, Integer> places = new HashMap<>();
            StrictText text = new StrictText(profile.charset());
            for (CSVRecord csv; (csv = next(records)) != null; line = parser.getCurrentLineNumber() + 1) {
                if (header == null) {
                    header = CsvHeader.read(csv, text, origin);
                    header.require(mapping.names(), origin);
                } else if (csv.size() != 1 || !csv.get(0).isEmpty()) {
                    handOver(csv, line, header, places, text, origin, sink);
                }
            }
            if (header == null) {
                throw new UnreadableSource(origin, 1, "The file is empty; its first line must name the columns.");
            }
        } catch (IOException e) {
            throw new UnreadableSource(origin, line, reason(e));
        }
    }

    // Only faults of the file are unwrapped here: one that the sink throws must not be taken for a broken file.
    private static @Nullable CSVRecord next(Iterator<CSVRecord> records) throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String reason(IOException e) {
        return e instanceof CSVException || String.valueOf(e.getMessage()).contains("encapsulated")
                ? "A quote in the record that begins here is not closed, or not doubled inside a quoted cell; "
                        + "nothing after it can be told apart. What came before was read."
                : BrokenStream.reason(e);
    }

    private void handOver(CSVRecord csv, long line, CsvHeader header, Map<String, Integer> places, StrictText text,
            String origin, FactSink sink) {
        try {
            SourceRow row = header.row(csv, text);
            sink.fact(mapping.fact(row, caseId -> places.merge(caseId, 1, Integer::sum)), line);
        } catch (UnreadableRow | UnreadableValue e) {
            sink.reject(new Reject(origin, line, e.getMessage(), joined(csv, text)));
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
