package org.mingjing.shown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The scenarios of the packages that are built into the program. */
public final class BuiltInExamples {

    private static final String FOLDER = "/scenarios/";

    private BuiltInExamples() {}

    /** The texts of a package's scenarios by file, none if it has none. */
    public static Map<String, String> of(String packageId) {
        Map<String, String> texts = new TreeMap<>();
        list().stream().filter(file -> file.startsWith(packageId + "/"))
                .forEach(file -> texts.put("scenarios/" + file, text(file)));
        return texts;
    }

    /** All files of scenarios, by their paths below the folder. */
    static List<String> list() {
        return text("built-in.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(String file) {
        try (InputStream in = BuiltInExamples.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its built-in file scenarios/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
