package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of one run of a bench, as they are kept in a file.
 *
 * @param bench name of the bench
 * @param machine processors, Java and system it ran on
 * @param measured what was measured
 */
public record Results(String bench, String machine, List<Measured> measured) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Results of(String bench, List<Measured> measured) {
        return new Results(bench, "%d processors, Java %s, %s %s".formatted(
                Runtime.getRuntime().availableProcessors(), System.getProperty("java.version"),
                System.getProperty("os.name"), System.getProperty("os.arch")), List.copyOf(measured));
    }

    static Results read(Path file) throws IOException {
        return JSON.readValue(Files.readString(file), Results.class);
    }

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(bench + ".json"), JSON.writeValueAsString(this) + "\n");
    }
}
