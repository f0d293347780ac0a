package org.mingjing.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.CanonicalJson;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

/**
 * Where records that could not be used are kept, one JSON object a line: file, line, reason, text. Of very many the first
 * are kept, and the last line says so.
 */
final class RejectFile implements AutoCloseable {

    static final long RECORDS_MAX = 100_000;

    private final Path path;
    private final Language language;
    private @Nullable BufferedWriter out;
    private long kept;

    /** The file is made when there is something to keep. */
    RejectFile(Path path, Language language) {
        this.language = language;
        this.path = path;
    }

    void add(Reject reject) {
        if (kept == RECORDS_MAX) {
            write(new Reject(reject.file(), reject.line(), Sentence.of("ingest.reject-file-full", RECORDS_MAX), ""));
        } else if (kept < RECORDS_MAX) {
            write(reject);
        }
        kept++;
    }

    private void write(Reject reject) {
        try {
            if (out == null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
            }
            TreeMap<String, Object> line = new TreeMap<>();
            line.put("file", whole(reject.file()));
            line.put("line", reject.line());
            line.put("reason", whole(reject.reason().in(language)));
            line.put("text", whole(reject.text()));
            out.write(CanonicalJson.write(line));
            out.write('\n');
        } catch (IOException e) {
            throw new FileFailed(e, "ingest.reject-file-of", path);
        }
    }

    /** The text with a question mark for half of a character, which has no UTF-8 form. */
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The file, if anything was kept. */
    Optional<Path> path() {
        return out == null ? Optional.empty() : Optional.of(path);
    }

    /** Whether more were rejected than are kept. */
    boolean isFull() {
        return kept > RECORDS_MAX;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
