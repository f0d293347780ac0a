package org.mingjing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files that are kept in the repository, seen from the project's folder. */
final class RepositoryFiles {

    private static final Path ROOT = Path.of("");

    /** In a linked working tree {@code .git} is a file. */
    private static final Set<String> NOT_KEPT =
            Set.of(".git", ".idea", ".settings", "target", "node_modules", "mingjing-data");

    private RepositoryFiles() {}

    /** Java files of the product, without its tests. */
    static List<Path> mainJava() {
        return under(ROOT.resolve("src/main/java")).stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    /** All files, without what is built. */
    static List<Path> all() {
        return under(ROOT);
    }

    private static List<Path> under(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return NOT_KEPT.contains(String.valueOf(visited.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!NOT_KEPT.contains(String.valueOf(file.getFileName()))) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.stream().sorted().toList();
    }

    /** The lines of a text in UTF-8; none if the file is no text. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
