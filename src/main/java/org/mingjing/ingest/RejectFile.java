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
import org.mingjing.facts.CanonicalJson;

/** Where records that could not be used are kept, one JSON object a line: file, line, reason, text. */
final class RejectFile implements AutoCloseable {

    private final Path path;
    private @Nullable BufferedWriter out;

    /** The file is made when there is something to keep. */
    RejectFile(Path path) {
        this.path = path;
    }

    void add(Reject reject) {
        try {
            if (out == null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
            }
            TreeMap<String, Object> line = new TreeMap<>();
            line.put("file", reject.file());
            line.put("line", reject.line());
            line.put("reason", whole(reject.reason()));
            line.put("text", whole(reject.text()));
            out.write(CanonicalJson.write(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("The reject file " + path + " cannot be written: " + e.getMessage() + ".", e);
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

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
