package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes what a killed start left half made. Called with the owner's lock held, so that nobody is still making it. */
final class Leftovers {

    private Leftovers() {}

    /** Deletes all folders of the parent whose names begin so. */
    static void delete(Path parent, String namesBegin) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, namesBegin + "*")) {
            for (Path folder : folders) {
                delete(folder);
            }
        }
    }

    /** Deletes the folder, if it is there, with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
