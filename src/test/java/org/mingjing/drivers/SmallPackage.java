package org.mingjing.drivers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The package without fault as a folder: ten working days from receipt to decision, and no second decision. */
public record SmallPackage(Path folder) {

    private static final Path GOOD = Path.of("src/test/resources/good-package");

    /** Writes a version of it. @param lines further lines of its manifest */
    public static SmallPackage write(Path parent, String version, String effectiveFrom, String... lines) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("good-" + version));
        try (Stream<Path> files = Files.list(GOOD)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        SmallPackage written = new SmallPackage(folder).with("package.yaml", "version: 1.0.0", "version: " + version)
                .with("package.yaml", "effectiveFrom: 2024-01-01", "effectiveFrom: " + effectiveFrom);
        Path manifest = folder.resolve("package.yaml");
        Files.writeString(manifest, Files.readString(manifest) + String.join("\n", lines) + "\n");
        return written;
    }

    /** The same with a text of one of its files put in place of another, which is there once. */
    public SmallPackage with(String file, String was, String becomes) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (text.split(Pattern.quote(was), -1).length != 2) {
            throw new IllegalArgumentException(file + " does not have exactly one '" + was + "'");
        }
        Files.writeString(folder.resolve(file), text.replace(was, becomes));
        return this;
    }

    /** The same with another number of working days to decide. */
    public SmallPackage withDays(int days) throws IOException {
        return with("limits.dmn", "<text>10</text>", "<text>" + days + "</text>");
    }
}
