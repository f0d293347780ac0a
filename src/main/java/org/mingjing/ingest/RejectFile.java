package org.mingjing.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.CanonicalJson;

/**
 * Where records that could not be used are kept, one JSON object a line: file, line, reason, text. Of very many the first
 * are kept, and the last line says so.
 */
final class RejectFile implements AutoCloseable {

    static final long RECORDS_MAX = 100_000;

    private final Path path;
    private @Nullable BufferedWriter out;
    private long kept;

    /** The file is made when there is something to keep. */
    RejectFile(Path path) {
        this.path = path;
    }

    void add(Reject reject) {
        if (kept == RECORDS_MAX) {
            write(new Reject(reject.file(), reject.line(), "This file holds the first " + RECORDS_MAX + " rejected records and stops "
                    + "here; that of this line and those after it are counted, not kept. Mend what is wrong with the source or its "
                    + "profile, and import it again.", ""));
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
            line.put("reason", whole(reject.reason()));
            line.put("text", whole(reject.text()));
            out.write(CanonicalJson.write(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("The reject file " + path + " cannot be written; see whether its disk is full.", e);
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
