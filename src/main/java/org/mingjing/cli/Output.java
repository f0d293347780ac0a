package org.mingjing.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a command's result to a file if one is named, to standard output otherwise; in UTF-8. */
final class Output {

    private Output() {}

    static void write(@Nullable Path file, PrintWriter standard, Consumer<Writer> content) {
        if (file == null) {
            content.accept(standard);
            standard.flush();
            return;
        }
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            content.accept(writer);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
