package org.mingjing.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.FileFailed;
import picocli.CommandLine.Option;

/** Where a command writes its result, in UTF-8: standard output, or a file if one is named. */
final class ResultOptions {

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path file;

    /** Writes a result. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** @throws UncheckedIOException with a sentence if the file cannot be written */
    void write(PrintWriter standard, Content content) {
        try {
            if (file == null) {
                content.write(standard);
                standard.flush();
                return;
            }
            try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                content.write(writer);
            }
        } catch (IOException e) {
            throw file == null ? new FileFailed(e, "cli.result-unwritten") : new FileFailed(e, "cli.result-unwritten-to", file);
        }
    }
}
