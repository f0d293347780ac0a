package org.mingjing.county;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A file of lines in UTF-8, each ended by a line feed; compressed, without any date, if its name ends in {@code .gz}. */
final class TextFile implements AutoCloseable {

    private final BufferedWriter writer;

    TextFile(Path path) {
        try {
            OutputStream file = Files.newOutputStream(path);
            OutputStream bytes = path.toString().endsWith(".gz") ? new GZIPOutputStream(file, 1 << 16) : file;
            this.writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void line(String text) {
        try {
            writer.write(text);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
