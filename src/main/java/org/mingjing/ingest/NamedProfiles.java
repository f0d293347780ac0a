package org.mingjing.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.mingjing.texts.GivenText;
import org.mingjing.texts.WrongInput;

/** Finds profiles: the built-in ones on the class path, others as files. */
final class NamedProfiles {

    static final List<String> BUILT_IN = List.of("bpic12-loans", "bpic15", "bpic20-domestic", "county", "facts",
            "road-traffic", "running-example", "wabo-receipt");

    private NamedProfiles() {}

    static SourceProfile read(String nameOrPath) {
        if (BUILT_IN.contains(nameOrPath)) {
            return readBuiltIn("profiles/" + nameOrPath + ".yaml");
        }
        try {
            Path file = Path.of(nameOrPath);
            if (Files.isRegularFile(file)) {
                return ProfileFile.read(GivenText.read(file), nameOrPath);
            }
        } catch (GivenText.Unreadable e) {
            throw new WrongInput(e.sentence()).because(e);
        } catch (InvalidPathException e) {
            // No file can have such a name, so there is none.
        }
        throw WrongInput.of("ingest.no-profile", nameOrPath, BUILT_IN);
    }

    static SourceProfile builtIn(String name) {
        if (BUILT_IN.contains(name)) {
            return readBuiltIn("profiles/" + name + ".yaml");
        }
        throw WrongInput.of("ingest.no-built-in-profile", name, BUILT_IN);
    }

    private static SourceProfile readBuiltIn(String path) {
        try (InputStream in = NamedProfiles.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks " + path + ".");
            }
            return ProfileFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
