package org.mingjing.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjing.drivers.FactSink;
import org.mingjing.texts.Sentence;

/**
 * Reads sources by a profile. Compressed (gzip) data is recognised by its first bytes; a byte order mark of UTF-8 is
 * skipped. Streams: memory does not grow with the file. Not for several threads.
 */
public final class SourceReader {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final SourceProfile profile;

    public SourceReader(SourceProfile profile) {
        this.profile = profile;
    }

    /**
     * Reads one file; for folders see {@link SourceFiles}.
     *
     * @throws UnreadableSource if the file cannot be read on from a line; what came before was handed over
     */
    public void read(Path file, FactSink sink) {
        try (InputStream in = Files.newInputStream(file)) {
            read(in, file.toString(), sink);
        } catch (IOException e) {
            throw new UnreadableSource(file.toString(), 1, Sentence.of("ingest.file-unopened"));
        }
    }

    /**
     * Reads a stream, which stays open.
     *
     * @param origin its name, for messages; of a profile with several formats its end tells which one this is
     * @throws UnreadableSource as above; for line 0 if all of it is something else than the profile says
     */
    public void read(InputStream in, String origin, FactSink sink) {
        FormatReader reader = reader(origin);
        try {
            reader.read(withoutByteOrderMark(decompressed(buffered(in)), origin), origin, sink);
        } catch (IOException e) {
            throw new UnreadableSource(origin, 1, BrokenStream.reason(e));
        }
    }

    private FormatReader reader(String origin) {
        SourceFormat format = profile.formats().stream()
                .filter(each -> profile.formats().size() == 1 || each.fits(origin))
                .findFirst()
                .orElseThrow(() -> new UnreadableSource(origin, 1, Sentence.of("ingest.format-unknown", profile.name(), profile.formats().stream().map(each -> "." + each.code()).toList())));
        return switch (format) {
            case XES -> new XesReader(profile);
            case CSV -> new CsvReader(profile);
            case NDJSON -> new NdjsonReader(profile);
            case CLOUDEVENTS -> new CloudEventsReader(profile);
        };
    }

    private static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, BUFFER_BYTES);
    }

    private static InputStream decompressed(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? buffered(new GzipSource(in, BUFFER_BYTES)) : in;
    }

    private InputStream withoutByteOrderMark(InputStream in, String origin) throws IOException {
        in.mark(3);
        if (in.read() != 0xef || in.read() != 0xbb || in.read() != 0xbf) {
            in.reset();
        } else if (!profile.charset().equals(StandardCharsets.UTF_8)) {
            throw new UnreadableSource(origin, 1, Sentence.of("ingest.mark-of-utf-8", profile.charset().name()));
        }
        return in;
    }
}
